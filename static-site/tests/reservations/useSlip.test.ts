import { effectScope } from 'vue'
import { describe, expect, it, vi } from 'vitest'

import { outcomeOf } from '@/reservations/describe'
import { refusedOf, useCancellation } from '@/reservations/useCancellation'
import { grouped, isUnderWay, useSlip } from '@/reservations/useSlip'

import { stubServer } from '../server'
import { line, slip } from './samples'

const NOBODYS = { institution_name: '', state: 'unassigned' } as const

describe('a slip', () => {
  it('shows the lines of each institution together, those of none first', () => {
    const groups = grouped([line(1), line(2, { institution_name: '宁波市计量院' }), line(3, NOBODYS), line(4)])
    expect(groups.map(({ name, lines }) => [name, lines.map(({ number }) => number)])).toEqual([
      ['', [3]],
      ['象山县计量所', [1, 4]],
      ['宁波市计量院', [2]],
    ])
  })

  it('is under way until every line is given to somebody', () => {
    expect(isUnderWay(slip({ state: 'submitting' }))).toBe(true)
    expect(isUnderWay(slip({ state: 'submitted', lines: { draft: 2, assigned: 1 } }))).toBe(true)
    expect(isUnderWay(slip({ state: 'submitted', lines: { assigned: 3 } }))).toBe(false)
  })

  it('reads all of its lines', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', (request: Request) => {
      const url = new URL(request.url)
      asked.push(url.search)
      const page = url.searchParams.get('after') === '0' ? { items: [line(1)], after: 1 } : { items: [line(2)], after: null }
      return Promise.resolve(new Response(JSON.stringify(url.pathname.endsWith('/lines') ? page : slip({ state: 'submitted' }))))
    })
    const shown = effectScope().run(() => useSlip('S1'))
    await shown?.load()
    expect(shown?.lines.value.map(({ number }) => number)).toEqual([1, 2])
    expect(asked).toContain('?after=1')
  })
})

describe('what was done with a line', () => {
  it.each([
    [{ state: 'refused', reason: '设备故障', received_on: '2026-03-06' }, '设备故障'],
    [{ certificate_number: 'JL-7', valid_until: '2027-03-05' }, '证书 JL-7，有效期至 2027-03-05'],
    [{ certificate_number: 'JL-7' }, '证书 JL-7'],
    [{ received_on: '2026-03-06' }, '2026-03-06 收样'],
    [{ appointment: { day: '2026-03-06', time: '09:00', place: '大厅', on_site: false } }, '2026-03-06 09:00，大厅（送检）'],
    [{ state: 'unassigned', reason: 'nobody_for_kind' }, '没有检定机构获得该种别的授权'],
    [{}, ''],
  ] as const)('says of %j: %s', (changes, words) => {
    expect(outcomeOf(line(1, changes))).toBe(words)
  })
})

describe('cancelling', () => {
  it('tells of those that were refused, and of those whose answer is lost', () => {
    const results = [
      { slip: 'S1', number: 1, line: line(1), problem: null },
      { slip: 'S1', number: 2, line: null, problem: { code: 'line_handed_over', detail: '已送检' } },
    ]
    expect(refusedOf([line(1), line(2), line(3)], results).map(({ detail }) => detail.slice(0, 3))).toEqual(['已送检', '连接不'])
  })

  it('wants a reason, and sends those that may be cancelled', async () => {
    const calls = stubServer({ json: { results: [{ slip: 'S1', number: 1, line: null, problem: { code: 'x', detail: '已送检' } }] } })
    const changed = vi.fn()
    const { form, ask, cancel, done, refused } = useCancellation(changed)
    ask([line(1), line(2, { allowed: [] })])
    await cancel()
    expect(calls).toEqual([])
    form.values.reason = '停用'
    await cancel()
    expect(calls[0]?.body).toEqual({ lines: [{ slip: 'S1', number: 1, version: 1 }], reason: '停用' })
    expect([done.value, refused.value.length, changed.mock.calls.length]).toEqual([0, 1, 1])
  })
})
