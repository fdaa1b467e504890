import { describe, expect, it } from 'vitest'

import { meetingsByDay } from '@/work/appointments'
import { PAGES_AT_MOST, useMonth } from '@/work/useCalendar'

import { problem, stubServer } from '../server'
import { task, THERE } from './tasks'

describe('a month of appointments', () => {
  it('is read to its end, within its days', async () => {
    const calls = stubServer({ json: { items: [task()], cursor: 'c', searched: 1 } }, { json: { items: [task({ number: 2 })], cursor: null, searched: 1 } })
    const { load, tasks, isWhole } = useMonth()
    await load('2026-11')
    expect(calls[0]?.query).toEqual({ state: 'appointed', first: '2026-11-01', last: '2026-11-30' })
    expect(calls[1]?.query.cursor).toBe('c')
    expect(tasks.value.map(({ id }) => id)).toEqual(['S1-1', 'S1-2'])
    expect(isWhole.value).toBe(true)
  })

  it('stops after so many pages, and says so', async () => {
    const calls = stubServer({ json: { items: [task()], cursor: 'c', searched: 1 } })
    const { load, isWhole, busy } = useMonth()
    await load('2026-11')
    expect(calls).toHaveLength(PAGES_AT_MOST)
    expect(isWhole.value).toBe(false)
    expect(busy.value).toBe(false)
  })

  it('shows nothing of the month before the one that is wanted now', async () => {
    stubServer({ json: { items: [task()], cursor: null, searched: 1 } }, { json: { items: [task({ number: 2 })], cursor: null, searched: 1 } })
    const { load, tasks } = useMonth()
    await Promise.all([load('2026-11'), load('2026-12')])
    expect(tasks.value).toHaveLength(1)
  })

  it('tells why it could not be read', async () => {
    stubServer(problem(503, 'unavailable'))
    const { load, failure, busy } = useMonth()
    await load('2026-11')
    expect(failure.value).toMatchObject({ code: 'unavailable' })
    expect(busy.value).toBe(false)
  })
})

it('puts together what is expected together, the earliest first', () => {
  const late = { ...THERE, time: '14:30' }
  const found = meetingsByDay([
    task({ number: 1, appointment: late }),
    task({ number: 2, appointment: THERE }),
    task({ number: 3, appointment: THERE }),
    task({ number: 4, appointment: { ...THERE, on_site: true } }),
    task({ number: 5, appointment: THERE, organisation_name: '门诊部' }),
    task({ number: 6, appointment: { ...THERE, day: '2026-12-02' } }),
    task({ number: 7 }),
  ])
  expect([...found.keys()].sort()).toEqual(['2026-12-01', '2026-12-02'])
  expect(found.get('2026-12-01')?.map(({ time, count }) => [time, count])).toEqual([['09:00', 2], ['09:00', 1], ['09:00', 1], ['14:30', 1]])
})
