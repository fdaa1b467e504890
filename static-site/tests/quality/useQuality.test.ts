import { describe, expect, it } from 'vitest'

import { useQuality } from '@/quality/useQuality'

import { stubServer } from '../server'

const COUNTS = { total: 9, in_service: 7, due_soon: 1, overdue: 2, never_verified: 2, failed: 1, disabled: 1, scrapped: 1, today: '2026-11-23' }
const NONE = { items: [], cursor: null, searched: 0 }

describe('useQuality', () => {
  it('shows the counts that the ledger keeps', async () => {
    stubServer({ json: NONE }, { json: COUNTS })
    const { query, tiles, unconditional } = useQuality()
    await query()
    expect(tiles.value.map(({ key, count }) => [key, count])).toEqual([
      ['failed', 1],
      ['overdue', 2],
      ['due_soon', 1],
      ['never_verified', 2],
      ['passed', 4],
      ['in_service', 7],
    ])
    expect(tiles.value.find(({ active }) => active)?.key).toBe('in_service')
    expect(unconditional.value).toBe(true)
  })

  it('lists what a count stands for, narrowed down by words, until it is reset', async () => {
    const calls = stubServer({ json: NONE }, { json: COUNTS }, { json: NONE }, { json: COUNTS })
    const { choose, reset, words, tiles } = useQuality()
    words.certificate_number = 'JL'
    await choose({ choice: { in_force: 'overdue' } })
    expect(tiles.value.find(({ active }) => active)?.key).toBe('overdue')
    await reset()
    const asked = calls.filter(({ path }) => path === '/quality')
    expect(asked.map(({ query }) => query)).toEqual([
      { in_force: 'overdue', name: '', certificate_number: 'JL' },
      { name: '', certificate_number: '' },
    ])
  })

  it('lists without the counts where they cannot be had', async () => {
    stubServer({ json: NONE }, 'lost')
    const { query, tiles, failure } = useQuality()
    await query()
    expect([tiles.value, failure.value]).toEqual([[], undefined])
  })
})
