import { enableAutoUnmount, mount, type VueWrapper } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import { afterEach, describe, expect, it } from 'vitest'

import AssignmentTable from '@/assignments/AssignmentTable.vue'
import { switchLocale } from '@/i18n'
import LineTable from '@/reservations/LineTable.vue'
import PickedTable from '@/reservations/PickedTable.vue'
import WorkTable from '@/work/WorkTable.vue'

import { waiting } from '../assignments/institutions'
import { stubServer } from '../server'
import { task } from '../work/tasks'
import { line, preview } from './samples'

enableAutoUnmount(afterEach)
afterEach(() => switchLocale('zh-CN'))

const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: { template: '<div />' } }] })
const global = { plugins: [router] }

const TABLES: Record<string, () => VueWrapper> = {
  'a slip': () => mount(LineTable, { props: { name: '计量所', lines: [line(1), line(2, { state: 'unassigned' })], busy: false, chosen: [] }, global }),
  'what is picked': () => mount(PickedTable, { props: { rows: [preview('a')], busy: false }, global }),
  'the work': () =>
    mount(WorkTable, {
      props: { rows: [task(), task({ number: 2, state: 'received', allowed: ['publish'] }), task({ number: 3, state: 'certified', allowed: ['correct', 'hand_back'] })], state: 'assigned', busy: false, acting: false, selectable: true, selected: [] },
      global,
    }),
  'what waits for an institution': () => mount(AssignmentTable, { props: { rows: [waiting()], busy: false, acting: false, selected: [] }, global }),
}

const squeezed = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  it.each(Object.keys(TABLES))('whoever speaks what stands on a button reaches it: %s', async (table) => {
    stubServer({ json: { items: [] } })
    await switchLocale(language)
    const wrapper = TABLES[table]?.()
    const labelled = wrapper?.findAll('button[aria-label], a[aria-label]') ?? []
    expect(labelled.length).toBeGreaterThan(0)
    for (const { element } of labelled) expect(element.getAttribute('aria-label')).toContain(squeezed(element.textContent))
  })
})

it('opens the details of an instrument of a slip by its name', async () => {
  const wrapper = TABLES['a slip']?.() as VueWrapper
  const name = wrapper.get('[data-testid="row-1"] [data-testid="line-instrument"]')
  expect(name.text()).toBe(line(1).name)
  await name.trigger('click')
  expect(wrapper.emitted('details')?.[0]).toMatchObject([{ number: 1 }])
})
