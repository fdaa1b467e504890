import { describe, expect, it } from 'vitest'

import { lastDay, monthOf, shifted, weeksOf } from '@/work/month'

describe('the weeks of a month', () => {
  it('begin on Monday and borrow days from the neighbours', () => {
    const weeks = weeksOf('2026-11')
    expect(weeks).toHaveLength(6)
    expect(weeks[0]?.map(({ day }) => day.slice(5))).toEqual(['10-26', '10-27', '10-28', '10-29', '10-30', '10-31', '11-01'])
    expect(weeks[0]?.map(({ inside }) => inside)).toEqual([false, false, false, false, false, false, true])
    expect(weeks.at(-1)?.at(-1)).toEqual({ day: '2026-12-06', inside: false })
  })

  it('are four where a February fits exactly', () => {
    const weeks = weeksOf('2027-02')
    expect(weeks).toHaveLength(4)
    expect(weeks.flat().every(({ inside }) => inside)).toBe(true)
  })

  it.each(['2024-02', '2025-03', '2026-12', '2027-08'])('hold every day of %s once', (month) => {
    const inside = weeksOf(month).flat().filter((each) => each.inside)
    expect(inside).toHaveLength(Number(lastDay(month).slice(-2)))
    expect(new Set(inside.map(({ day }) => day)).size).toBe(inside.length)
  })
})

it('knows the last day, in leap years too', () => {
  expect(['2024-02', '2026-02', '2026-11', '2026-12'].map(lastDay)).toEqual(['2024-02-29', '2026-02-28', '2026-11-30', '2026-12-31'])
})

it('goes from month to month over the year', () => {
  expect(shifted('2026-12', 1)).toBe('2027-01')
  expect(shifted('2026-01', -1)).toBe('2025-12')
})

it('reads a month from an address, and nothing else', () => {
  expect(monthOf('2026-11')).toBe('2026-11')
  expect(['2026-13', '2026-1', '1026-11', 'x', null, ['2026-11']].map(monthOf)).toEqual(Array(6).fill(undefined))
})
