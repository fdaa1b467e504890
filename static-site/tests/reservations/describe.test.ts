import { expect, it } from 'vitest'

import { outcomeOf, verificationOf } from '@/reservations/describe'

import { waiting } from '../assignments/institutions'
import { line } from './samples'

const reasonIn = (line: Parameters<typeof verificationOf>[0]) => verificationOf(line).find(({ label }) => label === '原因')?.value

it('says in words why a line has no institution, and leaves alone what somebody wrote', () => {
  const line = waiting({ reason: 'nobody_for_kind' })
  expect([outcomeOf(line), reasonIn(line)]).toEqual(['没有检定机构获得该种别的授权', '没有检定机构获得该种别的授权'])
  const refused = waiting({ state: 'refused', reason: '设备检修' })
  expect([outcomeOf(refused), reasonIn(refused)]).toEqual(['设备检修', '设备检修'])
})


it('says of a result which paper there is, and how long it is good', () => {
  const passed = line(1, { state: 'certified', verdict: 'passed', certificate_number: 'JL-1', valid_until: '2027-05-19' })
  expect(outcomeOf(passed)).toBe('证书 JL-1，有效期至 2027-05-19')
  expect(outcomeOf({ ...passed, valid_until: null })).toBe('证书 JL-1')
  expect(outcomeOf({ ...passed, verdict: 'failed', certificate_number: 'TZ-1', valid_until: null })).toBe('检定结果通知书 TZ-1')
})

it('leaves the reason of a correction to the versions of the result', () => {
  const labels = (changes: Parameters<typeof line>[1]) => verificationOf(line(1, { reason: '编号录错', ...changes })).map(({ value }) => value)
  expect(labels({ state: 'certified', verdict: 'passed' })).not.toContain('编号录错')
  expect(labels({ state: 'refused' })).toContain('编号录错')
})
