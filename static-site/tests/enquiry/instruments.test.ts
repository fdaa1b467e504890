import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'

import InstrumentsView from '@/enquiry/InstrumentsView.vue'
import InstrumentView from '@/enquiry/InstrumentView.vue'

import { problem, stubServer } from '../server'
import { instrument, RESULT } from './samples'
import { shown } from './shown'

enableAutoUnmount(afterEach)
afterEach(() => vi.useRealTimers())

const LIST = '/enquiry/instruments'
const page = (items: unknown[], cursor: string | null = null) => ({ json: { items, cursor } })

describe('the list of instruments', () => {
  it('shows the newest verifications, and more on demand', async () => {
    const overdue = instrument({ key: 'k', code: '', status: 'disabled', result: { ...RESULT, valid_until: '2020-01-01' } })
    const calls = stubServer(page([instrument()], 'c'), page([overdue, instrument({ key: 'n', result: null })]))
    const { wrapper } = await shown(InstrumentsView, LIST)
    const first = wrapper.get('tbody tr')
    for (const text of ['一般压力表', '330225202600000001', 'W-100', '合格', '2999-11-22', 'JD-1']) expect(first.text()).toContain(text)
    expect(first.findAll('a').map((link) => link.attributes('href'))).toEqual(['/enquiry/instruments/330225202600000001', '/enquiry/certificates?number=JD-1'])
    await wrapper.get('.more button').trigger('click')
    await flushPromises()
    const [, second, third] = wrapper.findAll('tbody tr').map((row) => row.text())
    expect(second).toContain('合格，已超期')
    expect(second).toContain('停用')
    expect(third).toContain('暂无检定结果')
    expect(calls.map(({ path, query }) => [path, query])).toEqual([[LIST, {}], [LIST, { cursor: 'c' }]])
  })

  it('keeps the condition in the address', async () => {
    const calls = stubServer(page([]))
    const { wrapper, router } = await shown(InstrumentsView, `${LIST}?serial_number=W-1`)
    expect(wrapper.text()).toContain('没有查到这台器具')
    await wrapper.get('[data-testid=condition-words]').setValue(' W-2 ')
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ serial_number: 'W-2' })
    router.back()
    await flushPromises()
    expect(calls.map(({ query }) => query.serial_number)).toEqual(['W-1', 'W-2', 'W-1'])
  })

  it('asks by name in a county only', async () => {
    const calls = stubServer({ json: { current: [], former: [] } })
    const { wrapper } = await shown(InstrumentsView, `${LIST}?name=压力表`)
    expect(wrapper.text()).toContain('条件还没有填完')
    await wrapper.get('form').trigger('submit')
    expect(wrapper.get('[data-testid=field-division]').text()).toContain('请选到区县')
    expect(calls.filter(({ path }) => path === LIST)).toEqual([])
  })

  it('says when to try again after too many enquiries', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
    stubServer(problem(429, 'too_many_enquiries', { retry_after: 20 }), page([instrument()]))
    const { wrapper } = await shown(InstrumentsView, LIST)
    expect(wrapper.get('[role=alert]').text()).toBe('detail of too_many_enquiries')
    const retry = wrapper.get('[data-testid=retry]')
    expect([retry.text(), retry.attributes('disabled')]).toEqual(['20 秒后可重试', ''])
    vi.advanceTimersByTime(20_000)
    await flushPromises()
    expect([retry.text(), retry.attributes('disabled')]).toEqual(['重试', undefined])
    await retry.trigger('click')
    await flushPromises()
    expect(wrapper.findAll('tbody tr')).toHaveLength(1)
  })

  it('tells a lost connection apart, and goes on where it was lost', async () => {
    // Reading is tried twice.
    const calls = stubServer(page([instrument()], 'c'), 'lost', 'lost', page([instrument({ key: 'x' })]))
    const { wrapper } = await shown(InstrumentsView, LIST)
    await wrapper.get('.more button').trigger('click')
    await flushPromises()
    expect(wrapper.get('[role=alert]').text()).toContain('连接不上服务器')
    await wrapper.get('[data-testid=retry]').trigger('click')
    await flushPromises()
    expect(wrapper.findAll('tbody tr')).toHaveLength(2)
    expect(calls.at(-1)?.query).toEqual({ cursor: 'c' })
  })
})

describe('an instrument', () => {
  const PATH = '/enquiry/instruments/:key'

  it('shows what anybody may know, and its certificate', async () => {
    const calls = stubServer({ json: instrument() })
    const { wrapper } = await shown(InstrumentView, '/enquiry/instruments/a%2Fb', PATH)
    expect(calls[0]?.path).toBe('/enquiry/instruments/a%2Fb')
    for (const text of ['一般压力表', '(0~1.6)MPa', '2026-11-23', '象山县计量检定所', '不显示使用单位']) expect(wrapper.text()).toContain(text)
    expect(wrapper.get('[data-testid=open-certificate]').attributes('href')).toBe('/enquiry/institutions/1233022541956100XE/certificate?number=JD-1')
  })

  it('may have no result, or not be there', async () => {
    stubServer({ json: instrument({ code: '', result: null, institution: null }) })
    expect((await shown(InstrumentView, '/enquiry/instruments/x', PATH)).wrapper.text()).toContain('没有这台器具的检定结果')
    stubServer(problem(404, 'not_found'))
    expect((await shown(InstrumentView, '/enquiry/instruments/x', PATH)).wrapper.text()).toContain('没有找到这台器具')
  })
})
