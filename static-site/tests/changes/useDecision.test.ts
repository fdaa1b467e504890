import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'

import { useDecision } from '@/changes/useDecision'
import type { Change } from '@/shared/api/types'
import { confirmed } from '@/shared/composables/useConfirm'
import { toldFailure } from '@/shared/composables/useToast'

import { change } from '../samples'
import { problem, stubServer } from '../server'

vi.mock('@/shared/composables/useConfirm', () => ({ confirmed: vi.fn() }))
vi.mock('@/shared/composables/useToast', () => ({ told: vi.fn(), toldFailure: vi.fn() }))

beforeEach(() => vi.mocked(confirmed).mockResolvedValue(true))

describe('useDecision', () => {
  it('approves without a reason, and says that the list has changed', async () => {
    const calls = stubServer({ json: change({ state: 'approved', version: 2 }) })
    const shown = ref<Change | undefined>(change())
    const decided = vi.fn()
    await useDecision(shown, decided).approve(change())
    expect(calls[0]?.path).toBe('/changes/enterprise-91330225MA2AH1XX01/decision')
    expect(calls[0]?.body).toEqual({ decision: 'approve', reason: null })
    expect(shown.value?.state).toBe('approved')
    expect(decided).toHaveBeenCalledOnce()
  })

  it('asks for a reason before it refuses, and keeps it where it was not taken', async () => {
    const calls = stubServer(problem(409, 'change_ended'))
    const shown = ref<Change | undefined>(change())
    const { form, refuse } = useDecision(shown, vi.fn())
    await refuse(change())
    expect(calls).toHaveLength(0)
    form.values.reason = '与执照不符'
    await refuse(change())
    expect(calls[0]?.body).toEqual({ decision: 'refuse', reason: '与执照不符' })
    expect(form.values.reason).toBe('与执照不符')
  })

  it('tells why an approval was declined', async () => {
    stubServer(problem(409, 'number_taken'))
    await useDecision(ref(change()), vi.fn()).approve(change())
    expect(toldFailure).toHaveBeenCalled()
  })

  it('forgets the reason with the change', async () => {
    const shown = ref<Change | undefined>(change())
    const { form, refusing } = useDecision(shown, vi.fn())
    refusing.value = true
    form.values.reason = 'x'
    shown.value = undefined
    await nextTick()
    expect([refusing.value, form.values.reason]).toEqual([false, ''])
  })
})
