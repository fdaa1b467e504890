import { describe, expect, it } from 'vitest'

import { proposal, wrong } from '@/work/proposal'

import { task, THERE } from './tasks'

const TODAY = '2026-11-23'

describe('what a dialog begins with', () => {
  it('is today for a reception', () => {
    expect(proposal('receive', [task()], TODAY).day).toBe(TODAY)
    expect(proposal('refuse', [task()], TODAY)).toMatchObject({ reason: '', day: '' })
  })

  it('is the appointment that all lines share', () => {
    const other = { ...THERE, time: '10:00' }
    expect(proposal('appoint', [task({ appointment: THERE }), task({ number: 2, appointment: { ...THERE } })], TODAY)).toMatchObject(THERE)
    expect(proposal('appoint', [task({ appointment: THERE }), task({ number: 2, appointment: other })], TODAY)).toMatchObject({ day: '', time: '' })
  })

  it('is a visit where none of the instruments can be brought in, at the one place where they are', () => {
    const fixed = (number: number, place: string) => task({ number, place, submission: 'on_site' })
    expect(proposal('appoint', [fixed(1, '锅炉房'), fixed(2, '锅炉房')], TODAY)).toMatchObject({ on_site: true, place: '锅炉房' })
    expect(proposal('appoint', [fixed(1, '锅炉房'), fixed(2, '泵房')], TODAY)).toMatchObject({ on_site: true, place: '' })
    expect(proposal('appoint', [fixed(1, '锅炉房'), task({ number: 2 })], TODAY)).toMatchObject({ on_site: false, place: '' })
  })
})

describe('what cannot be sent', () => {
  const said = { reason: '', ...THERE }

  it('lacks what the step needs', () => {
    expect(Object.keys(wrong('refuse', said, TODAY))).toEqual(['reason'])
    expect(Object.keys(wrong('appoint', { ...said, day: '', time: '', place: '' }, TODAY))).toEqual(['day', 'time', 'place'])
  })

  it('expects yesterday, or was received tomorrow', () => {
    expect(wrong('appoint', { ...said, day: '2026-11-22' }, TODAY)).toEqual({ day: '约定的日期不能早于今天' })
    expect(wrong('receive', { ...said, day: '2026-11-24' }, TODAY)).toEqual({ day: '日期不能晚于今天' })
    expect(wrong('appoint', { ...said, day: TODAY }, TODAY)).toEqual({})
    expect(wrong('receive', { ...said, day: TODAY }, TODAY)).toEqual({})
  })
})
