import { describe, expect, it } from 'vitest'

import { goneCount, groupsOf } from '@/editions/changes'
import { wrongCells } from '@/editions/cells'
import type { EditionChange, EditionDetails } from '@/shared/api/types'

type Entry = NonNullable<EditionChange['after']>

function entry(changes: Partial<Entry> = {}): Entry {
  const kind = { item_number: 2, item: '面积计', number: 6, name: '皮革面积计', form: 'periodic', method: '周期检定' } as const
  return { ...kind, cycle_months: null, notes: '', ...changes }
}

function details(item_changes: EditionChange[], kind_changes: EditionChange[]): EditionDetails {
  const counted = { id: 'A', name: '新版', in_force_on: '2020-10-26', state: 'draft', items: 1, kinds: 1, version: 1 } as const
  const made = { created_by: 'a', created_at: null, published_by: null, published_at: null }
  return { ...counted, ...made, base_id: 'B', base_name: '旧版', item_changes, kind_changes }
}

describe('groupsOf', () => {
  it('puts what is taken away first and leaves out empty groups', () => {
    const added: EditionChange = { aspects: ['added'], before: null, after: entry({ name: '布料面积计', cycle_months: 24 }) }
    const removed: EditionChange = { aspects: ['removed'], before: entry(), after: null }
    expect(groupsOf(details([], [added, removed]))).toEqual([
      { aspect: 'removed', items: [], kinds: [{ title: '面积计 / 6 皮革面积计', lines: [] }] },
      { aspect: 'added', items: [], kinds: [{ title: '面积计 / 6 布料面积计', lines: ['周期检定，24 个月'] }] },
    ])
  })

  it('says everything about a kind where it is said first', () => {
    const after = entry({ name: '皮面积计', method: '只作首次强制检定,失准报废', cycle_months: null })
    const change: EditionChange = { aspects: ['renamed', 'form', 'cycle'], before: entry({ cycle_months: 12 }), after }
    const [group, ...others] = groupsOf(details([], [change]))
    expect(others).toEqual([])
    expect(group?.kinds[0]?.lines).toEqual(['名称：皮革面积计 → 皮面积计', '强检形式：周期检定 → 只作首次强制检定,失准报废', '检定周期：12 个月 → —'])
  })

  it('names items that got another name', () => {
    const change: EditionChange = { aspects: ['renamed', 'number'], before: entry(), after: entry({ item: '面积仪', item_number: 3 }) }
    expect(groupsOf(details([change], []))[0]?.items).toEqual(['面积计 → 面积仪 (2 → 3)'])
  })
})

describe('goneCount', () => {
  it('counts kinds that cannot be chosen by their names any more', () => {
    const removed: EditionChange = { aspects: ['removed'], before: entry(), after: null }
    const moved: EditionChange = { aspects: ['moved'], before: entry({ number: 7 }), after: entry({ item: '秤' }) }
    const renumbered: EditionChange = { aspects: ['number'], before: entry(), after: entry({ number: 9 }) }
    expect(goneCount(details([], [removed, moved, renumbered]))).toBe(2)
  })
})

describe('wrongCells', () => {
  it('tells rows and columns apart from other fields', () => {
    const problems = [
      { field: 'file.5.name', code: 'required', message: '请填写' },
      { field: 'name', code: 'required', message: '请填写' },
      { field: 'file', code: 'more_cells_wrong', message: '还有' },
    ]
    expect(wrongCells(problems)).toEqual([{ id: 'file.5.name', row: 5, field: 'name', message: '请填写' }])
  })
})
