import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { h, type FunctionalComponent } from 'vue'

import AssignmentsView from '@/assignments/AssignmentsView.vue'
import type { Task } from '@/work/task'

import { problem } from '../server'
import { institution, waiting } from './institutions'

enableAutoUnmount(afterEach)

type Answer = { status?: number; json?: unknown }
const asked: { path: string; query: Record<string, string>; body: unknown }[] = []

const DIVISIONS: Answer = { json: { current: [['330000', '浙江省', ''], ['330200', '宁波市', '330000'], ['330225', '象山县', '330200']], former: [] } }

/** Stands in for the API: an answer for each path, whatever the order. */
function stub(answers: Record<string, Answer>): void {
  asked.length = 0
  const known: Record<string, Answer> = { '/reference/divisions.json': DIVISIONS, ...answers }
  vi.stubGlobal('fetch', async (input: Request | string) => {
    const request = input instanceof Request ? input : new Request(new URL(input, 'http://localhost'))
    const { pathname, searchParams } = new URL(request.url)
    const path = pathname.replace('/api/v1', '')
    const text = await request.clone().text()
    asked.push({ path, query: Object.fromEntries(searchParams), body: text ? (JSON.parse(text) as unknown) : undefined })
    const { status = 200, json = { items: [] } } = known[path] ?? {}
    return new Response(JSON.stringify(json), { status })
  })
}

/** Vue does not know this element of HTML yet. */
const NATIVE: FunctionalComponent = (_, { slots }) => h('search', slots.default?.())

async function shown(address = '/assignments') {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/assignments', component: { template: '<div />' } }] })
  await router.push(address)
  const wrapper = mount(AssignmentsView, { global: { plugins: [router], components: { search: NATIVE } }, attachTo: document.body })
  await flushPromises()
  return wrapper
}

const page = (items: Task[], cursor: string | null = null): Answer => ({ json: { items, cursor, searched: 50 } })
const CHOICES = '/unassigned/S1/1/institutions'
const within = (selector: string) => document.querySelector<HTMLElement>(selector)

async function click(selector: string): Promise<void> {
  within(selector)?.click()
  await flushPromises()
}

describe('the page of what waits', () => {
  it('shows what waits, where, since when and why', async () => {
    stub({ '/unassigned': page([waiting({ reason: 'nobody_for_kind' })]) })
    const text = (await shown()).get('[data-testid="row-S1-1"]').text()
    for (const each of ['压力表', 'SN-1', '压力仪表', '象山县第一人民医院', '锅炉房', 'YY3302252026112300001', '2026-11-23', '没有检定机构获得该种别的授权']) expect(text).toContain(each)
  })

  it('asks for what the address says, and says that a search is not at its end', async () => {
    stub({ '/unassigned': page([], 'c') })
    const wrapper = await shown('/assignments?division=330200&organisation=医院&item=压力')
    expect(asked.find(({ path }) => path === '/unassigned')?.query).toEqual({ division: '330200', organisation: '医院', item: '压力' })
    expect(wrapper.text()).toContain('还没有找到符合条件的器具')
    expect(wrapper.text()).toContain('加载更多')
  })

  it('says why a list is empty, and why it could not be read', async () => {
    stub({ '/unassigned': page([]) })
    expect((await shown()).text()).toContain('没有待指派的器具')
    expect((await shown('/assignments?item=x')).text()).toContain('没有符合条件的待指派器具')
    stub({ '/unassigned': problem(503, 'unavailable') })
    expect((await shown()).text()).toContain('detail of unavailable')
  })
})

describe('assigning', () => {
  it('assigns all on the page to the institution that is chosen, and reads the list again', async () => {
    const results = [1, 2].map((number) => ({ slip: 'S1', number, line: waiting({ number, state: 'assigned' }), problem: null }))
    stub({
      '/unassigned': page([waiting(), waiting({ number: 2 })]),
      [CHOICES]: { json: { items: [institution(), institution({ code: '91330225760000011M', name: '象山测试中心', unfit: ['other_regions'] })], cursor: null } },
      '/assignments': { json: { results } },
    })
    const wrapper = await shown()
    await wrapper.get('[data-testid="select-all"]').trigger('change')
    await wrapper.get('[data-testid="bulk-assign"]').trigger('click')
    await flushPromises()
    expect(within('[data-testid="assign"]')?.textContent).toContain('2 台器具')
    expect(within('[data-testid="choice-123302004190520026"]')?.textContent).toContain('授权相符')
    expect(within('[data-testid="choice-91330225760000011M"]')?.textContent).toContain('授权区域不含使用地点')
    expect(within('[data-testid="assign-submit"]')?.hasAttribute('disabled')).toBe(true)
    await click('[data-testid="choice-123302004190520026"] input')
    await click('[data-testid="assign-submit"]')
    await vi.waitFor(() => expect(document.body.textContent).toContain('确定将 2 台器具指派给宁波市计量测试研究院吗'))
    await click('.el-message-box__btns .el-button--primary')
    await vi.waitFor(() => expect(asked.filter(({ path }) => path === '/unassigned')).toHaveLength(2))
    expect(asked.find(({ path }) => path === '/assignments')?.body).toMatchObject({ institution: '123302004190520026', lines: [{ number: 1 }, { number: 2 }] })
    expect(within('[data-testid="assign"]')).toBeNull()
  })

  it('finds institutions by name, and says that the search is not at its end', async () => {
    stub({ '/unassigned': page([waiting()]), [CHOICES]: { json: { items: [], cursor: 'c' } } })
    const wrapper = await shown()
    await wrapper.get('[data-testid="row-S1-1"] .actions button').trigger('click')
    await flushPromises()
    expect(within('[data-testid="assign"]')?.textContent).toContain('还没有找到检定机构')
    const words = within('[data-testid="choice-words"]') as HTMLInputElement
    words.value = ' 北京 '
    words.dispatchEvent(new Event('input'))
    within('[data-testid="assign"] form')?.dispatchEvent(new Event('submit'))
    await flushPromises()
    expect(asked.at(-1)).toMatchObject({ path: CHOICES, query: { words: '北京' } })
  })

  it('says by which instruments it judges where they differ', async () => {
    stub({ '/unassigned': page([waiting(), waiting({ number: 2, kind: '血压计' })]), [CHOICES]: { json: { items: [institution()], cursor: null } } })
    const wrapper = await shown()
    await wrapper.get('[data-testid="select-all"]').trigger('change')
    await wrapper.get('[data-testid="bulk-assign"]').trigger('click')
    await flushPromises()
    expect(within('[data-testid="assign"]')?.textContent).toContain('种别或使用地点不同')
  })
})
