import { describe, expect, it } from 'vitest'

import { byItem, choices, matching, withKinds, type CatalogueItem } from '@/capability/scope'

const kind = (name: string) => ({ kind: name })
const ITEMS: CatalogueItem[] = [
  { item: '压力表', kinds: ['压力表', '风压表', '氧气表'].map(kind) },
  { item: '血压计', kinds: ['血压计', '血压表'].map(kind) },
  { item: '听力计', kinds: [kind('听力计')] },
]
const SCOPE = [{ item: '压力表', kind: null }, { item: '血压计', kind: '血压表' }]

function choiceOf(item: string, scope = SCOPE as { item: string; kind: string | null }[]) {
  const found = choices(ITEMS, scope).find((each) => each.item === item)
  if (!found) throw new Error(item)
  return found
}

describe('a scope', () => {
  it('is told item by item', () => {
    expect(choices(ITEMS, SCOPE).map(({ item, kinds, whole }) => [item, kinds.length, whole])).toEqual([
      ['压力表', 3, true],
      ['血压计', 1, false],
      ['听力计', 0, false],
    ])
  })

  it('takes an item whole once all its kinds are ticked', () => {
    expect(withKinds(SCOPE, choiceOf('血压计'), ['血压计', '血压表'])).toEqual([
      { item: '压力表', kind: null },
      { item: '血压计', kind: null },
    ])
  })

  it('names the kinds that are left of a whole item', () => {
    expect(withKinds(SCOPE, choiceOf('压力表'), ['压力表', '氧气表'])).toEqual([
      { item: '血压计', kind: '血压表' },
      { item: '压力表', kind: '压力表' },
      { item: '压力表', kind: '氧气表' },
    ])
  })

  it('lets go of an item with its last kind', () => {
    expect(withKinds(SCOPE, choiceOf('血压计'), [])).toEqual([{ item: '压力表', kind: null }])
  })

  it('is shown by item', () => {
    expect(byItem(SCOPE)).toEqual([
      { item: '压力表', kinds: [] },
      { item: '血压计', kinds: ['血压表'] },
    ])
  })
})

describe('matching', () => {
  it.each([
    ['血压', ['血压计']],
    ['氧气', ['压力表']],
    ['', ['压力表', '血压计', '听力计']],
    ['算盘', []],
  ])('finds %s among items and kinds', (words, found) => {
    expect(matching(choices(ITEMS, []), words).map(({ item }) => item)).toEqual(found)
  })
})
