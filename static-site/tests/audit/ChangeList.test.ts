import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'

import ChangeList from '@/audit/ChangeList.vue'

const text = (lines: { label: string; before: string; after: string }[]) => mount(ChangeList, { props: { lines } }).text()

describe('ChangeList', () => {
  it('shows before and after where both are known', () => {
    expect(text([{ label: '地点', before: '锅炉房', after: '门诊' }])).toBe('地点原为：锅炉房→改为：门诊')
  })

  it('says blank where one of several was added', () => {
    const lines = [
      { label: '地点', before: '锅炉房', after: '门诊' },
      { label: '备注', before: '', after: '新' },
    ]
    expect(text(lines)).toContain('备注原为：（空）→改为：新')
  })

  it.each([
    ['made', { label: '地点', before: '', after: '门诊' }],
    ['gone', { label: '地点', before: '门诊', after: '' }],
  ])('shows the one side of what was %s', (_, line) => {
    expect(text([line])).toBe('地点门诊')
  })

  it('says so where there is nothing', () => {
    expect(text([])).toBe('没有其他内容。')
  })
})
