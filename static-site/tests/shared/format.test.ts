import { expect, it } from 'vitest'

import { daysBetween, instantText, momentText, today, sizeText } from '@/shared/format'

it('shows instants by the clock in Beijing', () => {
  expect(instantText('2026-03-04T16:30:00Z')).toBe('2026-03-05 00:30')
  expect(instantText(null)).toBe('')
  expect(momentText('2026-03-04T16:30:07Z')).toBe('2026-03-05 00:30:07')
})

it('knows what day it is in Beijing', () => {
  expect(today(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01')
})

it.each([
  ['2026-02-28', '2026-03-01', 1],
  ['2024-02-28', '2024-03-01', 2],
  ['2026-11-23', '2026-11-20', -3],
])('counts the days from %s to %s', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days)
})

it.each([
  [1, '1 KB'],
  [348_160, '340 KB'],
  [1_258_291, '1.2 MB'],
])('says how big %i bytes are', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})
