import { ref, watch } from 'vue'

import { t } from '@/i18n'
import { Problem } from '@/shared/api/problem'

export interface Widget {
  verify: () => Promise<{ payload: string | null } | null>
  reset: () => void
}

/** What the widget tells whenever its state changes. */
export interface Change {
  state: string
  payload: string | null
}

/** The proofs of one widget, which also starts by itself as soon as the user enters the form. */
export function useHumanCheck(widget: () => Widget | undefined) {
  const proof = ref('')
  const running = ref(false)

  function follow({ state, payload }: Change): void {
    proof.value = state === 'verified' ? (payload ?? '') : ''
    running.value = state === 'verifying'
  }

  /** The proof for one request; solves the check first where that has not been done. */
  async function solve(): Promise<string> {
    if (running.value) await ended()
    if (proof.value) return proof.value
    const result = await widget()?.verify()
    if (!result?.payload) throw new Problem(0, 'human_check_unfinished', t('account.humanCheck.failed'))
    return result.payload
  }

  /** A check started while another runs would break that one off. */
  function ended(): Promise<void> {
    return new Promise((resolve) => watch(running, () => resolve(), { once: true, flush: 'sync' }))
  }

  /** A proof is good once: after it was sent, the next request needs another. */
  function reset(): void {
    proof.value = ''
    widget()?.reset()
  }

  return { follow, solve, reset }
}
