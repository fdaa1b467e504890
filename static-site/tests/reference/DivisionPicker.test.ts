import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { ElSelect } from 'element-plus'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import DivisionPicker from '@/reference/DivisionPicker.vue'

enableAutoUnmount(afterEach)

const CURRENT = [['330000', '浙江省', ''], ['330200', '宁波市', '330000'], ['330225', '象山县', '330200'], ['420000', '湖北省', '']]

async function picker(props: { within?: string; modelValue?: string }) {
  const wrapper = mount(DivisionPicker, { props: { modelValue: '', label: '行政区划', any: true, ...props }, attachTo: document.body })
  await flushPromises()
  const levels = () => wrapper.findAllComponents(ElSelect)
  return { wrapper, levels, chosen: () => levels().map((level) => level.props().modelValue as string) }
}

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ current: CURRENT, former: [] }))))
})

describe('DivisionPicker', () => {
  it('offers nothing above the division within which it chooses', async () => {
    const { wrapper, levels, chosen } = await picker({ within: '330200' })
    expect(chosen()).toEqual(['330000', '330200', ''])
    expect(levels().map((level) => level.props().disabled)).toEqual([true, true, false])
    for (const picked of ['330225', '']) (levels()[2]?.vm as { $emit: (name: string, value: string) => void }).$emit('update:modelValue', picked)
    expect(wrapper.emitted('update:modelValue')).toEqual([['330225'], ['']])
  })

  it('shows what is chosen, and its own division without it', async () => {
    const { wrapper, chosen } = await picker({ within: '330200', modelValue: '330225' })
    expect(chosen()).toEqual(['330000', '330200', '330225'])
    await wrapper.setProps({ modelValue: '' })
    expect(chosen()).toEqual(['330000', '330200', ''])
  })

  it('leaves every level open that has something to choose', async () => {
    const { levels } = await picker({ modelValue: '330000' })
    expect(levels().map((level) => level.props().disabled)).toEqual([false, false, true])
  })
})
