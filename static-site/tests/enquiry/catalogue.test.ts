import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'

import CatalogueView from '@/enquiry/CatalogueView.vue'

import { stubServer } from '../server'
import { shown } from './shown'

enableAutoUnmount(afterEach)

const CATALOGUE = {
  edition: '2020-42',
  name: '2020年第42号',
  in_force_on: '2020-10-26',
  items: [{ number: 3, item: '压力表', kinds: [{ number: 1, kind: '压力表', form: 'brought_in', method: '周期检定', periodic: true, cycle_months: 6, notes: '' }] }],
}

it('shows kinds with their cycle, by conditions of the address', async () => {
  const calls = stubServer({ json: CATALOGUE }, { json: { items: [] } }, { json: { ...CATALOGUE, items: [] } })
  const { wrapper, router } = await shown(CatalogueView, '/enquiry/catalogue?kind=压力')
  for (const text of ['3-1', '压力表', '周期检定', '6 个月']) expect(wrapper.get('tbody tr').text()).toContain(text)
  expect(wrapper.get('[data-testid=shown-edition]').text()).toBe('2020年第42号，2020-10-26 起施行，查到 1 个种别。')
  await wrapper.get('[data-testid=condition-item]').setValue('天平')
  await wrapper.get('form').trigger('submit')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ item: '天平', kind: '压力' })
  expect(wrapper.text()).toContain('目录中没有查到')
  expect(calls.map(({ path, query }) => [path.replace('/enquiry/catalogue', ''), query])).toEqual([
    ['', { kind: '压力' }],
    ['/editions', {}],
    ['', { item: '天平', kind: '压力' }],
  ])
})
