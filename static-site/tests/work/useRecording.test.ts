import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ref, shallowRef } from 'vue'

import type { ResultCorrection } from '@/shared/api/types'
import * as toast from '@/shared/composables/useToast'
import { today } from '@/shared/format'
import type { Task } from '@/work/task'
import { useRecording } from '@/work/useRecording'

import { published } from '../results/samples'
import { problem, stubServer } from '../server'
import { task } from './tasks'

const received = (number: number, received_on = '2026-11-01') => task({ number, state: 'received', allowed: ['publish'], received_on })
const SAID: ResultCorrection = { verdict: 'passed', verified_on: '2026-11-20', valid_until: '2027-05-19', certificate_number: 'JL-1', certificate: null, reason: '' }

function recording(...rows: Task[]) {
  const refresh = vi.fn(() => Promise.resolve())
  return { refresh, ...useRecording({ rows: shallowRef(rows), hasMore: ref(false), more: () => Promise.resolve(), refresh }) }
}

beforeEach(() => {
  vi.spyOn(toast, 'told').mockReturnValue()
  vi.spyOn(toast, 'toldFailure').mockReturnValue()
})

describe('recording results', () => {
  it('offers the next line at once, with the same day, and reads the list anew at the end', async () => {
    const calls = stubServer({ json: {} })
    const [one, two] = [received(1), received(2)]
    const { recording: now, former, record, send, refresh } = recording(one, two)
    record([one])
    expect(now.value).toEqual({ task: one, day: today() })
    await send(SAID)
    const { reason: _, ...result } = SAID
    expect(calls[0]).toMatchObject({ method: 'POST', path: '/work/S1/1/result', body: result })
    expect(calls[0]?.body).not.toHaveProperty('reason')
    expect(calls[0]?.headers.get('If-Match')).toBe('"2"')
    expect(now.value).toEqual({ task: two, day: '2026-11-20' })
    expect(former.value).toEqual({ name: '压力表 SN-1', verdict: 'passed' })
    expect(refresh).not.toHaveBeenCalled()
    await send({ ...SAID, certificate_number: 'JL-2' })
    expect(now.value).toBeUndefined()
    expect(toast.told).toHaveBeenCalledWith('已出具 2 台器具的检定结果。')
    expect(refresh).toHaveBeenCalledOnce()
  })

  it('does not date the next line before it came in', async () => {
    stubServer({ json: {} })
    const { recording: now, record, send } = recording(received(1), received(2, '2026-11-21'))
    record([received(1)])
    await send(SAID)
    expect(now.value?.day).toBe(today())
  })

  it('stays with a line that was refused', async () => {
    stubServer(problem(409, 'stale'))
    const { recording: now, record, send, close, refresh } = recording(received(1), received(2))
    record([received(1)])
    await expect(send(SAID)).rejects.toMatchObject({ code: 'stale' })
    expect(now.value?.task.number).toBe(1)
    await close()
    expect(refresh).toHaveBeenCalledOnce()
    expect(toast.told).not.toHaveBeenCalled()
  })

  it('skips, and leaves without a word where nothing was done', async () => {
    const { recording: now, former, record, skip, refresh } = recording(received(1), received(2))
    record([received(1)])
    await skip()
    expect(now.value?.task.number).toBe(2)
    expect(former.value).toEqual({ name: '压力表 SN-1' })
    await skip()
    expect(now.value).toBeUndefined()
    expect(refresh).not.toHaveBeenCalled()
  })
})

describe('correcting a result', () => {
  const certified = task({ state: 'certified', allowed: ['correct', 'hand_back'], verdict: 'passed' })

  it('begins with the version in force, and ends with its correction', async () => {
    const calls = stubServer({ json: { items: [published({ version: 2 }), published()] } }, { json: {} })
    const { recording: now, correct, send, refresh } = recording(certified, received(2))
    await correct(certified)
    expect(now.value).toMatchObject({ present: { version: 2 }, day: '2026-11-20' })
    await send({ ...SAID, reason: '编号录错' })
    expect(calls[1]).toMatchObject({ method: 'PUT', path: '/work/S1/1/result', body: { reason: '编号录错' } })
    expect(now.value).toBeUndefined()
    expect(toast.told).toHaveBeenCalledWith('已更正“压力表 SN-1”的检定结果。')
    expect(refresh).toHaveBeenCalledOnce()
  })

  it('says why it cannot begin', async () => {
    stubServer(problem(503, 'unavailable'))
    const { recording: now, correct } = recording(certified)
    await correct(certified)
    expect(toast.toldFailure).toHaveBeenCalledOnce()
    expect(now.value).toBeUndefined()
  })
})
