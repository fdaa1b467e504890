import { describe, expect, it } from 'vitest'

import { collect, MOST } from '@/reservations/collect'
import { pickedBefore } from '@/reservations/pickedBefore'
import type { Conditions } from '@/shared/api/types'

import { instrument } from '../samples'

/** A ledger that gives so many instruments a page at a time, and keeps what it was asked. */
function ledger(total: number, size = 100) {
  const asked: Conditions[] = []
  const fetchPage = (conditions: Conditions, cursor: string | undefined) => {
    asked.push(conditions)
    const start = Number(cursor ?? 0)
    const items = Array.from({ length: Math.min(size, total - start) }, (_, each) => instrument({ id: `i${start + each}` }))
    return Promise.resolve({ items, cursor: start + size < total ? String(start + size) : null, searched: items.length })
  }
  return { asked, fetchPage }
}

describe('collect', () => {
  it('takes what there is, page by page, of instruments in service', async () => {
    const { asked, fetchPage } = ledger(250)
    const counts: number[] = []
    const { ids, more } = await collect(fetchPage, { colour: 'red' }, [], (count) => counts.push(count))
    expect([ids.length, more]).toEqual([250, false])
    expect(counts).toEqual([100, 200, 250])
    expect(asked[0]).toEqual({ colour: 'red', status: 'in_service', limit: 100 })
  })

  it('leaves out what is picked already', async () => {
    expect((await collect(ledger(3).fetchPage, {}, ['i0', 'i2'])).ids).toEqual(['i1'])
  })

  it('stops where the slip is full, and says that there are more', async () => {
    const { asked, fetchPage } = ledger(10_000)
    const { ids, more } = await collect(fetchPage, {}, ['x'])
    expect([ids.length, more]).toEqual([MOST - 1, true])
    expect(asked.length).toBe(5)
  })

  it('has nothing more to say of a ledger that just fits', async () => {
    expect(await collect(ledger(MOST).fetchPage, {}, [])).toMatchObject({ more: false, ids: { length: MOST } })
  })
})

describe('pickedBefore', () => {
  it('takes what another page left, each once', () => {
    expect(pickedBefore({ instruments: ['a', 'b', 'a', 7] })).toEqual(['a', 'b'])
  })

  it.each([null, undefined, 'x', {}, { instruments: 'a' }])('takes nothing from %j', (state) => {
    expect(pickedBefore(state)).toEqual([])
  })
})
