import { expect, it } from 'vitest'

import { standingOf, untilWord } from '@/enquiry/standing'

const DAY = '2026-11-24'

it.each([
  [null, 'none', ''],
  [{ verdict: 'passed', valid_until: '2026-11-24' }, 'valid', '2026-11-24'],
  [{ verdict: 'passed', valid_until: '2026-11-23' }, 'overdue', '2026-11-23'],
  [{ verdict: 'passed', valid_until: null }, 'valid', '长期有效'],
  [{ verdict: 'failed', valid_until: null }, 'failed', ''],
] as const)('a result %j is %s', (result, standing, until) => {
  expect(standingOf(result, DAY)).toBe(standing)
  expect(untilWord(result)).toBe(until)
})
