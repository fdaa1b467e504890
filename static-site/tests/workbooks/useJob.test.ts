import { beforeEach, describe, expect, it, vi } from 'vitest'

import { LostConnection, Problem } from '@/shared/api/problem'
import type { Job } from '@/shared/api/types'
import { pause, percentOf, useJob } from '@/workbooks/useJob'

import { job } from '../samples'

const fetchJob = vi.fn<(id: string) => Promise<Job>>()

beforeEach(() => {
  vi.useFakeTimers()
  fetchJob.mockReset()
})

describe('useJob', () => {
  it('asks every second until the job has ended', async () => {
    fetchJob.mockResolvedValueOnce(job()).mockResolvedValueOnce(job({ done: 100 })).mockResolvedValue(job({ state: 'done' }))
    const ended = vi.fn()
    const { job: shown, running, follow } = useJob(fetchJob, ended)
    follow('J1')
    await vi.advanceTimersByTimeAsync(0)
    expect([shown.value?.done, running.value]).toEqual([50, true])
    await vi.advanceTimersByTimeAsync(1000)
    expect(shown.value?.done).toBe(100)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(fetchJob).toHaveBeenCalledTimes(3)
    expect(ended).toHaveBeenCalledOnce()
    expect(running.value).toBe(false)
  })

  it('says that the connection is lost and goes on asking', async () => {
    fetchJob.mockRejectedValueOnce(new LostConnection()).mockResolvedValue(job({ state: 'done' }))
    const { lost, job: shown, follow } = useJob(fetchJob)
    follow('J1')
    await vi.advanceTimersByTimeAsync(0)
    expect(lost.value).toBe(true)
    await vi.advanceTimersByTimeAsync(1000)
    expect([lost.value, shown.value?.state]).toEqual([false, 'done'])
  })

  it('stops at a refusal and says why', async () => {
    const refusal = new Problem(404, 'not_found', '没有找到')
    fetchJob.mockRejectedValue(refusal)
    const { failure, follow } = useJob(fetchJob)
    follow('J1')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(failure.value).toBe(refusal)
    expect(fetchJob).toHaveBeenCalledOnce()
  })

  it('follows one job at a time', async () => {
    let late: (found: Job) => void = () => undefined
    fetchJob.mockImplementationOnce(() => new Promise((resolve) => (late = resolve))).mockResolvedValue(job({ id: 'J2', state: 'done' }))
    const { job: shown, follow } = useJob(fetchJob)
    follow('J1')
    follow('J2')
    late(job({ id: 'J1' }))
    await vi.advanceTimersByTimeAsync(5000)
    expect(shown.value?.id).toBe('J2')
    expect(fetchJob).toHaveBeenCalledTimes(2)
  })
})

it('asks less often the longer a job takes', () => {
  expect([pause(0), pause(29), pause(30), pause(90)]).toEqual([1000, 1000, 3000, 10_000])
})

it.each([
  [{ state: 'reading', total: 0 }, undefined],
  [{ state: 'writing', total: 200, done: 50 }, 25],
  [{ state: 'finishing', total: 200, done: 200 }, 99],
  [{ state: 'done', total: 0 }, 100],
] as const)('tells how far %j is', (changes, percent) => {
  expect(percentOf(job(changes))).toBe(percent)
})
