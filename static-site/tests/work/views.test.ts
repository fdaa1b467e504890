import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { h, type Component, type FunctionalComponent } from 'vue'

import { today } from '@/shared/format'
import CalendarView from '@/work/CalendarView.vue'
import type { Task } from '@/work/task'
import WorkView from '@/work/WorkView.vue'

import { problem } from '../server'
import { task, THERE } from './tasks'

enableAutoUnmount(afterEach)

type Answer = { status?: number; json?: unknown }
const asked: string[] = []

/** Stands in for the API: an answer for each path, whatever the order. */
function stub(answers: Record<string, Answer>): void {
  asked.length = 0
  vi.stubGlobal('fetch', (request: Request) => {
    const { pathname, search } = new URL(request.url)
    asked.push(`${pathname.replace('/api/v1', '')}${search}`)
    const { status = 200, json = { items: [] } } = answers[pathname.replace('/api/v1', '')] ?? {}
    return Promise.resolve(new Response(JSON.stringify(json), { status }))
  })
}

/** Vue does not know this element of HTML yet. */
const NATIVE: FunctionalComponent = (_, { slots }) => h('search', slots.default?.())

async function shown(view: Component, address: string) {
  const page = { template: '<div />' }
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/work', component: page }, { path: '/work/calendar', component: page }] })
  await router.push(address)
  const wrapper = mount(view, { global: { plugins: [router], components: { search: NATIVE } }, attachTo: document.body })
  await flushPromises()
  return wrapper
}

const page = (items: Task[], cursor: string | null = null): Answer => ({ json: { items, cursor, searched: 50 } })
const COUNTS: Answer = { json: { counts: { assigned: 2, received: 7 } } }

describe('the work page', () => {
  it('shows the counts, and what can be done with a line', async () => {
    stub({ '/work': page([task(), task({ number: 2 })]), '/work/summary': COUNTS })
    const wrapper = await shown(WorkView, '/work')
    expect(wrapper.get('[data-testid="work-received"]').text()).toContain('7')
    expect(wrapper.get('[data-testid="work-appointed"]').text()).toContain('0')
    const row = wrapper.get('[data-testid="row-S1-1"]')
    expect(row.get('.actions').text()).toMatch(/明细.*受理.*不受理/)
    expect(row.get('.actions').text()).not.toContain('登记收样')
  })

  it('chooses all lines of a slip on the page, and says what can be done with them', async () => {
    stub({ '/work': page([task(), task({ number: 2 }), task({ slip: 'S2' })]), '/work/summary': COUNTS })
    const wrapper = await shown(WorkView, '/work')
    await wrapper.get('[data-testid="row-S1-1"] .slip button').trigger('click')
    expect(wrapper.get('[data-testid="bulk"]').text()).toContain('已选 2 台')
    expect(wrapper.find('[data-testid="bulk-accept"]').exists()).toBe(true)
    expect(wrapper.find('[data-testid="bulk-receive"]').exists()).toBe(false)
  })

  it('asks for the list of the address, and says that a search is not at its end', async () => {
    stub({ '/work': page([], 'c'), '/work/summary': COUNTS })
    const wrapper = await shown(WorkView, '/work?state=appointed&place=锅炉房')
    expect(asked.some((each) => each.startsWith('/work?') && each.includes('state=appointed'))).toBe(true)
    expect(wrapper.text()).toContain('还没有找到符合条件的器具')
    expect(wrapper.text()).toContain('加载更多')
  })

  it('says why a list is empty, and why it could not be read', async () => {
    stub({ '/work': page([]), '/work/summary': COUNTS })
    expect((await shown(WorkView, '/work')).text()).toContain('使用单位提交预约')
    expect((await shown(WorkView, '/work?item=x')).text()).toContain('没有符合条件的器具')
    stub({ '/work': problem(503, 'unavailable'), '/work/summary': problem(503, 'unavailable') })
    const wrapper = await shown(WorkView, '/work')
    expect(wrapper.text()).toContain('detail of unavailable')
    expect(wrapper.find('[data-testid="work-assigned"]').exists()).toBe(true)
  })
})

describe('what opens from a line', () => {
  const accepted = task({ state: 'accepted', allowed: ['appoint', 'receive'] })
  const button = (text: string) => [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === text)

  it('asks when and where, and says what is missing', async () => {
    stub({ '/work': page([accepted]), '/work/summary': COUNTS })
    await shown(WorkView, '/work?state=accepted')
    button('约定时间地点')?.click()
    await flushPromises()
    const dialog = document.querySelector('[data-testid="step-appoint"]')
    expect(dialog?.textContent).toContain('压力表 SN-1')
    dialog?.querySelector('form')?.dispatchEvent(new Event('submit'))
    await flushPromises()
    expect(dialog?.querySelectorAll('[aria-invalid="true"]')).toHaveLength(3)
    expect(asked.some((each) => each.startsWith('/work/appointments'))).toBe(false)
  })

  it('tells whom to call, and what was done', async () => {
    const event = { step: 'appoint', side: 'institution', state: 'appointed', who: 'keeper07', at: '2026-11-23T01:30:00Z', remark: '检定所一楼' }
    stub({ '/work': page([task({ contact_remark: '请先来电' })]), '/work/summary': COUNTS, '/work/S1/lines/1/history': { json: { items: [event] } } })
    const wrapper = await shown(WorkView, '/work')
    await wrapper.get('.name').trigger('click')
    await vi.waitFor(() => expect(document.querySelector('a[href="tel:13800001234"]')).not.toBeNull())
    await flushPromises()
    expect(document.body.textContent).toContain('请先来电')
    expect(document.querySelector('[data-testid="history"]')?.textContent).toContain('约定时间地点keeper07（检定机构）')
  })
})

describe('results', () => {
  const received = (number: number) => task({ number, state: 'received', allowed: ['publish'], received_on: '2026-11-01' })
  const dialog = () => document.querySelector('[data-testid="result"]')
  const submit = async () => {
    dialog()?.querySelector('form')?.dispatchEvent(new Event('submit'))
    await flushPromises()
  }
  const typed = (name: string, value: string) => {
    const input = dialog()?.querySelector<HTMLInputElement>(`input[name="${name}"]`)
    if (!input) throw new Error(name)
    input.value = value
    input.dispatchEvent(new Event('input'))
  }

  it('are recorded one after the other', async () => {
    const answers = { '/work': page([received(1), received(2)]), '/work/summary': COUNTS, '/work/S1/1/validity': { json: { valid_until: '2027-05-22', required: true } }, '/work/S1/1/result': { json: {} } }
    stub(answers)
    const wrapper = await shown(WorkView, '/work?state=received')
    await wrapper.get('[data-testid="row-S1-1"] [data-testid="row-publish"]').trigger('click')
    await flushPromises()
    expect(dialog()?.textContent).toMatch(/压力表 SN-1.*出具，下一台/)
    dialog()?.querySelector<HTMLInputElement>('input[type="radio"]')?.click()
    typed('certificate_number', 'JL-1')
    await submit()
    expect(asked).toContain('/work/S1/1/result')
    expect(dialog()?.textContent).toMatch(/“压力表 SN-1”已出具：合格。下一台：.*压力表 SN-2/)
    expect(dialog()?.querySelector<HTMLInputElement>('input[name="certificate_number"]')?.value).toBe('')
  })

  it('stand in the list with their validity, and can be corrected and handed back', async () => {
    const passed = task({ state: 'certified', allowed: ['correct', 'hand_back'], verdict: 'passed', verified_on: '2026-11-20', valid_until: '2027-05-19' })
    stub({ '/work': page([passed, task({ number: 2, state: 'certified', allowed: ['correct', 'hand_back'], verdict: 'failed', verified_on: '2026-11-20' })]), '/work/summary': COUNTS })
    const wrapper = await shown(WorkView, '/work?state=certified')
    expect(wrapper.get('[data-testid="row-S1-1"] .verdict').text()).toMatch(/合格.*有效期至 2027-05-19/)
    expect(wrapper.get('[data-testid="row-S1-2"] .verdict .red').text()).toContain('不合格')
    expect(wrapper.get('[data-testid="row-S1-2"] .actions').text()).toMatch(/归还.*更正结果/)
    await wrapper.get('[data-testid="select-all"]').setValue(true)
    expect(wrapper.find('[data-testid="bulk-hand_back"]').exists()).toBe(true)
    expect(wrapper.find('[data-testid="bulk-publish"]').exists()).toBe(false)
  })
})

describe('the calendar', () => {
  it('shows what is expected on a day, and leads to its lines', async () => {
    stub({ '/work': page([task({ state: 'appointed', appointment: THERE }), task({ number: 2, state: 'appointed', appointment: THERE })]) })
    const wrapper = await shown(CalendarView, '/work/calendar?month=2026-12')
    const link = wrapper.get('[data-testid="day-2026-12-01"] a')
    expect(link.text()).toContain('2 台，送检')
    expect(decodeURI(link.attributes('href') ?? '')).toBe('/work?organisation=象山县第一人民医院&first=2026-12-01&last=2026-12-01&state=appointed')
    expect(wrapper.text()).toContain('本月约定 2 台')
  })

  it('begins with this month, and says that it is empty', async () => {
    stub({ '/work': page([]) })
    const wrapper = await shown(CalendarView, '/work/calendar')
    expect(wrapper.find(`[data-testid="day-${today()}"][aria-current="date"]`).exists()).toBe(true)
    expect(wrapper.text()).toContain('本月没有约定')
  })

  it('says up to which day it shows a month that holds too much', async () => {
    stub({ '/work': page([task({ state: 'appointed', appointment: THERE })], 'c') })
    const wrapper = await shown(CalendarView, '/work/calendar?month=2026-12')
    expect(wrapper.text()).toContain('到 2026-12-01 为止')
  })
})
