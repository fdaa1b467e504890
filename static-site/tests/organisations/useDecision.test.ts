import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'

import { useDecision } from '@/organisations/useDecision'
import type { Organisation } from '@/shared/api/types'
import * as confirm from '@/shared/composables/useConfirm'

import { registered } from '../samples'
import { problem, stubServer } from '../server'

function opened(changes: Partial<Organisation> = {}) {
  const organisation = ref<Organisation | undefined>(registered(changes))
  const decided = vi.fn()
  return { organisation, decided, ...useDecision(organisation, decided) }
}

beforeEach(() => {
  vi.restoreAllMocks()
  vi.spyOn(confirm, 'confirmed').mockResolvedValue(true)
})

describe('useDecision', () => {
  it.each([
    ['pending', ['approve', 'refuse']],
    ['approved', ['suspend']],
    ['refused', []],
    ['suspended', ['restore']],
  ] as const)('offers what can be decided: %s', (review_state, decisions) => {
    expect(opened({ review_state }).open.value).toEqual(decisions)
  })

  it('approves and restores once it is confirmed', async () => {
    const calls = stubServer({ json: registered({ review_state: 'approved', version: 4 }) })
    const { organisation, decided, take } = opened({ review_state: 'suspended', version: 3 })
    await take('restore')
    expect(calls[0]?.body).toEqual({ decision: 'restore', reason: null })
    expect(calls[0]?.headers.get('if-match')).toBe('"3"')
    expect(organisation.value?.review_state).toBe('approved')
    expect(decided).toHaveBeenCalledOnce()
  })

  it('does nothing that was not confirmed', async () => {
    vi.spyOn(confirm, 'confirmed').mockResolvedValue(false)
    const calls = stubServer({})
    await opened().take('approve')
    expect(calls).toHaveLength(0)
  })

  it('suspends with a reason and with nothing less', async () => {
    const calls = stubServer({ json: registered({ review_state: 'suspended', version: 3 }) })
    const { asking, form, take, send } = opened({ review_state: 'approved', version: 2 })
    await take('suspend')
    await send()
    expect(form.errors.value).toEqual({ reason: '请填写' })
    expect(calls).toHaveLength(0)
    form.values.reason = '单位已注销。'
    await send()
    expect(calls[0]?.body).toEqual({ decision: 'suspend', reason: '单位已注销。' })
    await nextTick()
    expect(asking.value).toBeUndefined()
  })

  it('shows what somebody else has decided meanwhile', async () => {
    stubServer(problem(412, 'stale'), { json: registered({ review_state: 'refused', version: 2 }) })
    const { organisation, decided, take } = opened()
    await take('approve')
    expect(organisation.value?.review_state).toBe('refused')
    expect(decided).toHaveBeenCalledOnce()
  })
})
