import { ref } from 'vue'

import { Problem } from '@/shared/api/problem'
import { useCountdown } from '@/shared/composables/useCountdown'

import { sendSmsCode } from './requests'

/** A number gets one code a minute. */
const WAIT_SECONDS = 60

/** Asks for an SMS code and then counts down to the next; failures go to `fail`, sendings to `sent`. */
export function useSmsCode(
  solve: () => Promise<string>,
  fail: (cause: unknown) => void,
  sent: (mobile: string) => void,
  ask: (mobile: string, proof: string) => Promise<void> = sendSmsCode,
) {
  const wait = useCountdown()
  const busy = ref(false)

  async function send(mobile: string): Promise<void> {
    if (busy.value || wait.running.value) return
    busy.value = true
    try {
      await ask(mobile, await solve())
      wait.start(WAIT_SECONDS)
      sent(mobile)
    } catch (cause) {
      if (cause instanceof Problem && cause.retryAfter !== null) wait.start(cause.retryAfter)
      fail(cause)
    } finally {
      busy.value = false
    }
  }

  return { wait, busy, send }
}
