import { beforeEach, describe, expect, it, vi } from 'vitest'

import { clock, useCountdown } from '@/shared/composables/useCountdown'

beforeEach(() => void vi.useFakeTimers())

describe('useCountdown', () => {
  it('counts down to nought and stops', () => {
    const { left, running, start } = useCountdown()
    start(3)
    expect(left.value).toBe(3)
    vi.advanceTimersByTime(1500)
    expect(left.value).toBe(2)
    vi.advanceTimersByTime(2000)
    expect(left.value).toBe(0)
    expect(running.value).toBe(false)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('goes by the clock where a sleeping tab missed ticks', () => {
    const { left, start } = useCountdown()
    start(60)
    vi.setSystemTime(Date.now() + 45_000)
    vi.advanceTimersByTime(250)
    expect(left.value).toBe(15)
  })

  it('starts anew with the newest wait', () => {
    const { left, start } = useCountdown()
    start(60)
    start(5)
    expect(left.value).toBe(5)
    expect(vi.getTimerCount()).toBe(1)
  })
})

it('shows minutes and seconds', () => {
  expect([clock(75), clock(9)]).toEqual(['1:15', '0:09'])
})
