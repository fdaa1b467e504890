import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'

import DataTable from '@/shared/components/DataTable.vue'

function table(selected: string[] = [], rows = [{ id: 'a' }, { id: 'b' }]) {
  return mount(DataTable<{ id: string }>, {
    props: {
      caption: '列表',
      columns: [{ key: 'title', label: '名称' }],
      rows,
      nameOf: (row: { id: string }) => `第 ${row.id} 台`,
      rowClass: (row: { id: string }) => (row.id === 'a' ? 'red' : ''),
      selectable: true,
      selected,
    },
    slots: { title: ({ row }: { row: { id: string } }) => row.id },
  })
}

describe('DataTable', () => {
  it('names each checkbox after its row, and each value after its column', () => {
    const wrapper = table()
    expect(wrapper.get('[data-testid="row-b"] input').attributes('aria-label')).toBe('选择 第 b 台')
    expect(wrapper.get('td.title').attributes('data-label')).toBe('名称')
    expect(wrapper.get('[data-testid="row-a"]').classes()).toContain('red')
  })

  it('selects one, and all of the page', async () => {
    const wrapper = table(['a'])
    await wrapper.get('[data-testid="row-b"] input').trigger('change')
    await wrapper.get('[data-testid="row-a"] input').trigger('change')
    await wrapper.get('[data-testid="select-all"]').trigger('change')
    expect(wrapper.emitted('update:selected')).toEqual([[['a', 'b']], [['b']], [['a', 'b']]])
  })

  it('unselects all where all are selected', async () => {
    const wrapper = table(['a', 'b'])
    await wrapper.get('[data-testid="select-all"]').trigger('change')
    expect(wrapper.emitted('update:selected')).toEqual([[[]]])
  })

  it('offers no choice of all where there are no rows', () => {
    expect(table([], []).find('[data-testid="select-all"]').exists()).toBe(false)
  })

  it('shows its rows from the first on, where they have scrolled out of sight', () => {
    const wrapper = table()
    const element = wrapper.get('table').element
    const scrolled = vi.spyOn(element, 'scrollIntoView').mockReturnValue()
    const top = vi.spyOn(element, 'getBoundingClientRect').mockReturnValue({ top: 10 } as DOMRect)
    wrapper.vm.reveal()
    expect(scrolled).not.toHaveBeenCalled()
    top.mockReturnValue({ top: -10 } as DOMRect)
    wrapper.vm.reveal()
    expect(scrolled).toHaveBeenCalledOnce()
  })
})
