import { mount } from '@vue/test-utils'
import { ElSelect } from 'element-plus'
import { expect, it } from 'vitest'
import { h } from 'vue'

import FormField from '@/shared/components/FormField.vue'

it('makes no tooltip of the options of a select, and lets the keyboard scroll them', async () => {
  const wrapper = mount(FormField, {
    props: { name: 'origin', label: '器具产地' },
    slots: { default: () => h(ElSelect, { modelValue: '' }) },
    attachTo: document.body,
  })
  await wrapper.get('input').trigger('focusin')
  const popper = document.querySelector('.el-select__popper')
  expect(popper).not.toBeNull()
  expect(popper?.hasAttribute('role')).toBe(false)
  wrapper.unmount()
})
