import { describe, expect, it, vi } from 'vitest'

import { useHumanCheck, type Widget } from '@/accounts/useHumanCheck'

function check(result: { payload: string | null } | null = { payload: 'new' }) {
  const widget = { verify: vi.fn<Widget['verify']>(() => Promise.resolve(result)), reset: vi.fn() }
  return { widget, ...useHumanCheck(() => widget) }
}

describe('useHumanCheck', () => {
  it('solves the check where nobody has', async () => {
    expect(await check().solve()).toBe('new')
  })

  it('hands out the proof that is there', async () => {
    const { follow, solve, widget } = check()
    follow({ state: 'verified', payload: 'ticked' })
    expect(await solve()).toBe('ticked')
    expect(widget.verify).not.toHaveBeenCalled()
  })

  it('waits for the check that runs instead of starting another', async () => {
    const { follow, solve, widget } = check()
    follow({ state: 'verifying', payload: null })
    const proof = solve()
    follow({ state: 'verified', payload: 'by itself' })
    expect(await proof).toBe('by itself')
    expect(widget.verify).not.toHaveBeenCalled()
  })

  it('tries again after the one that ran has failed', async () => {
    const { follow, solve } = check()
    follow({ state: 'verifying', payload: null })
    const proof = solve()
    follow({ state: 'error', payload: null })
    expect(await proof).toBe('new')
  })

  it('needs another proof after a reset, and after the proof expired', async () => {
    const { follow, solve, reset, widget } = check()
    follow({ state: 'verified', payload: 'used' })
    reset()
    expect(await solve()).toBe('new')
    expect(widget.reset).toHaveBeenCalledOnce()
    follow({ state: 'verified', payload: 'old' })
    follow({ state: 'expired', payload: null })
    expect(await solve()).toBe('new')
  })

  it('fails in words where the check cannot be finished', async () => {
    await expect(check(null).solve()).rejects.toMatchObject({ code: 'human_check_unfinished' })
  })
})
