import { expect, it } from 'vitest'

import { dueDate } from '@/ledger/dueDate'

it.each([
  ['2025-03-05', 12, '2026-03-04'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-28'],
  ['2025-01-31', 1, '2025-02-28'],
  ['2025-03-31', 1, '2025-04-30'],
  ['2025-03-01', 12, '2026-02-28'],
  ['2025-12-01', 1, '2025-12-31'],
  ['2025-06-15', 6, '2025-12-14'],
])('counts from %s for %i months to %s', (verified, months, due) => {
  expect(dueDate(verified, months)).toBe(due)
})

it.each([
  ['', 12],
  ['2025-03-05', 0],
  ['2025-03-05', 1.5],
])('proposes nothing for %j and %d months', (verified, months) => {
  expect(dueDate(verified, months)).toBeNull()
})
