import { describe, expect, it } from 'vitest'

import { ANY, fromAddress, isAny, toAddress } from '@/work/conditions'
import { courseOf, dayWord } from '@/work/describe'
import { ofSlip, stepsOf } from '@/work/task'

import { task, THERE } from './tasks'

describe('what can be done', () => {
  it('is what every line allows and this page knows', () => {
    expect(stepsOf([])).toEqual([])
    expect(stepsOf([task()])).toEqual(['accept', 'refuse'])
    expect(stepsOf([task(), task({ number: 2, allowed: ['accept'] })])).toEqual(['accept'])
    expect(stepsOf([task({ allowed: ['publish', 'appoint', 'receive'] })])).toEqual(['appoint', 'receive'])
  })

  it('can be done with all lines of a slip on the page', () => {
    expect(ofSlip([task(), task({ slip: 'S2' }), task({ number: 3 })], 'S1')).toEqual(['S1-1', 'S1-3'])
  })
})

describe('an address', () => {
  it('is read and written alike', () => {
    const conditions = { ...ANY, organisation: '医院', first: '2026-12-01' }
    const address = toAddress('appointed', conditions)
    expect(address).toEqual({ state: 'appointed', organisation: '医院', first: '2026-12-01' })
    expect(fromAddress(address)).toEqual({ state: 'appointed', conditions })
  })

  it('begins with what waits for an answer, and knows no other lists', () => {
    expect(fromAddress({})).toEqual({ state: 'assigned', conditions: ANY })
    expect(fromAddress({ state: 'draft', item: ['x'] })).toEqual({ state: 'assigned', conditions: ANY })
  })

  it('leaves out what is blank', () => {
    expect(toAddress('assigned', { ...ANY, place: '  ' })).toEqual({ state: 'assigned' })
    expect(isAny({ ...ANY, place: '  ' })).toBe(true)
    expect(isAny({ ...ANY, place: '锅炉房' })).toBe(false)
  })
})

describe('a line in words', () => {
  it('names the day that its list is sorted by', () => {
    expect(dayWord(task())).toBe('2026-11-23')
    expect(dayWord(task({ state: 'appointed', appointment: THERE }))).toBe('2026-12-01 09:00')
    expect(dayWord(task({ state: 'received', appointment: THERE, received_on: '2026-12-02' }))).toBe('2026-12-02')
    expect(dayWord(task({ state: 'certified', received_on: '2026-12-02', verified_on: '2026-12-03' }))).toBe('2026-12-03')
  })

  it('never shows the code for why there is no institution', () => {
    expect(courseOf(task({ state: 'unassigned', reason: 'nobody_for_kind' })).map(({ value }) => value)).toEqual(['没有检定机构获得该种别的授权'])
    expect(courseOf(task({ state: 'refused', reason: '设备检修' })).map(({ value }) => value)).toEqual(['设备检修'])
  })

  it('leaves out what has not come about', () => {
    expect(courseOf(task())).toEqual([])
    expect(courseOf(task({ appointment: THERE })).map(({ value }) => value)).toEqual(['2026-12-01 09:00', '检定所一楼（送检）'])
  })
})
