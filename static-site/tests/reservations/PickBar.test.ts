import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'

import PickBar from '@/reservations/PickBar.vue'

import { instrument } from '../samples'
import { stubServer } from '../server'

it.each([
  ['yellow', { colour: 'yellow' }],
  ['red', { colour: 'red' }],
  ['failed', { failed: 'true' }],
])('picks all that is %s with one press', async (key, conditions) => {
  const calls = stubServer({ json: { items: [instrument({ id: 'b' })], cursor: null, searched: 1 } })
  const bar = mount(PickBar, { props: { modelValue: ['a'] } })
  await bar.get(`[data-testid="pick-${key}"]`).trigger('click')
  await flushPromises()
  expect(calls.map(({ query }) => query)).toEqual([{ status: 'in_service', limit: '100', ...conditions }])
  expect(bar.emitted('update:modelValue')).toEqual([[['a', 'b']]])
})
