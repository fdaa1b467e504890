import { beforeEach, describe, expect, it, vi } from 'vitest'

import * as confirm from '@/shared/composables/useConfirm'
import * as toast from '@/shared/composables/useToast'
import { useSteps } from '@/work/useSteps'

import { problem, stubServer } from '../server'
import { task, THERE } from './tasks'

const one = task()
const two = task({ number: 2 })

function steps(answer = true) {
  const changed = vi.fn()
  const asked = vi.spyOn(confirm, 'confirmed').mockResolvedValue(answer)
  return { ...useSteps(changed), changed, asked }
}

const done = (...numbers: number[]) => numbers.map((number) => ({ slip: 'S1', number, line: task({ number }), problem: null }))

beforeEach(() => {
  vi.spyOn(toast, 'told').mockReturnValue()
  vi.spyOn(toast, 'toldFailure').mockReturnValue()
})

describe('useSteps', () => {
  it('takes lines on after a yes, as the versions that were seen', async () => {
    const calls = stubServer({ json: { results: done(1, 2) } })
    const { begin, changed, outcome } = steps()
    await begin('accept', [one, two])
    expect(calls[0]).toMatchObject({ path: '/work/acceptances', body: { lines: [{ slip: 'S1', number: 1, version: 2 }, { slip: 'S1', number: 2, version: 2 }] } })
    expect(toast.told).toHaveBeenCalledWith('已受理 2 台器具。')
    expect(outcome.value).toBeUndefined()
    expect(changed).toHaveBeenCalledOnce()
  })

  it('hands back after a yes', async () => {
    const calls = stubServer({ json: { results: done(1) } })
    const { begin, asked } = steps()
    await begin('hand_back', [one])
    expect(asked).toHaveBeenCalledWith(expect.objectContaining({ text: '确定“压力表 SN-1”已交还使用单位吗？', deed: '归还' }))
    expect(calls[0]).toMatchObject({ path: '/work/returns', body: { lines: [{ slip: 'S1', number: 1, version: 2 }] } })
    expect(toast.told).toHaveBeenCalledWith('已归还 1 台器具。')
  })

  it('does nothing after a no', async () => {
    const calls = stubServer({})
    const { begin, changed } = steps(false)
    await begin('accept', [one])
    expect(calls).toHaveLength(0)
    expect(changed).not.toHaveBeenCalled()
  })

  it('asks what the other steps need before it takes them', async () => {
    const calls = stubServer({})
    const { begin, asking } = steps()
    await begin('appoint', [one, two])
    expect(asking.value).toMatchObject({ step: 'appoint', tasks: [{ id: 'S1-1' }, { id: 'S1-2' }] })
    expect(calls).toHaveLength(0)
  })

  it.each([
    [{ step: 'refuse', reason: '没有该项目' }, '/work/refusals', { reason: '没有该项目' }],
    [{ step: 'appoint', ...THERE }, '/work/appointments', THERE],
    [{ step: 'receive', day: '2026-11-23' }, '/work/receptions', { day: '2026-11-23' }],
  ] as const)('sends what was said: %o', async (order, path, said) => {
    const calls = stubServer({ json: { results: done(1) } })
    await steps().take(order, [one])
    expect(calls[0]).toMatchObject({ path })
    expect(calls[0]?.body).toEqual({ lines: [{ slip: 'S1', number: 1, version: 2 }], ...said })
  })

  it('lists which lines were not done and why', async () => {
    const refused = { slip: 'S1', number: 2, line: null, problem: { code: 'stale', detail: '有人刚刚修改' } }
    stubServer({ json: { results: [...done(1), refused] } })
    const { take, outcome } = steps()
    await take({ step: 'accept' }, [one, two])
    expect(outcome.value).toEqual({ step: 'accept', done: 1, refused: [{ name: '压力表 SN-2', detail: '有人刚刚修改' }] })
  })

  it('asks a hundred at a time and tells what stayed open when the connection broke', async () => {
    const many = Array.from({ length: 150 }, (_, index) => task({ number: index + 1 }))
    const calls = stubServer({ json: { results: done(...many.slice(0, 100).map(({ number }) => number)) } }, 'lost')
    const { take, outcome } = steps()
    await take({ step: 'accept' }, many)
    expect(calls.map(({ body }) => (body as { lines: unknown[] }).lines.length)).toEqual([100, 50])
    expect(outcome.value).toMatchObject({ done: 100 })
    expect(outcome.value?.refused).toHaveLength(50)
  })

  it('leaves the dialog open with what was typed where nothing was done', async () => {
    stubServer(problem(503, 'unavailable'))
    const { begin, take, asking, busy, changed } = steps()
    await begin('receive', [one])
    await expect(take({ step: 'receive', day: '2026-11-23' }, [one])).rejects.toMatchObject({ code: 'unavailable' })
    expect(asking.value).toBeDefined()
    expect(busy.value).toBe(false)
    expect(changed).toHaveBeenCalledOnce()
  })
})
