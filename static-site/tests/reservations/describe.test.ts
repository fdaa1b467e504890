import { expect, it } from 'vitest'

import { outcomeOf, verificationOf } from '@/reservations/describe'

import { waiting } from '../assignments/institutions'

const reasonIn = (line: Parameters<typeof verificationOf>[0]) => verificationOf(line).find(({ label }) => label === '原因')?.value

it('says in words why a line has no institution, and leaves alone what somebody wrote', () => {
  const line = waiting({ reason: 'nobody_for_kind' })
  expect([outcomeOf(line), reasonIn(line)]).toEqual(['没有检定机构获得该种别的授权', '没有检定机构获得该种别的授权'])
  const refused = waiting({ state: 'refused', reason: '设备检修' })
  expect([outcomeOf(refused), reasonIn(refused)]).toEqual(['设备检修', '设备检修'])
})
