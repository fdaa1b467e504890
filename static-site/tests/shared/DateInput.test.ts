import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'

import DateInput from '@/shared/components/DateInput.vue'

it('names its calendar after the field, in the language of the page', async () => {
  const wrapper = mount(DateInput, { props: { modelValue: '2026-03-05', label: '有效期至' }, attachTo: document.body })
  const calendar = () => document.querySelector('[role="dialog"]')
  expect(calendar()?.getAttribute('aria-label')).toBe('有效期至')
  await wrapper.setProps({ label: 'Due date' })
  expect(calendar()?.getAttribute('aria-label')).toBe('Due date')
  wrapper.unmount()
})
