import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'

import DataTable from '@/shared/components/DataTable.vue'

function table(selected: string[] = []) {
  return mount(DataTable<{ id: string }>, {
    props: {
      caption: '列表',
      columns: [{ key: 'title', label: '名称' }],
      rows: [{ id: 'a' }, { id: 'b' }],
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
})
