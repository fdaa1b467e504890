import { watch } from 'vue'

import { Problem } from '@/shared/api/problem'
import type { AccountKind, Session, SignIn } from '@/shared/api/types'
import { useCountdown } from '@/shared/composables/useCountdown'
import { missing, useForm } from '@/shared/composables/useForm'

import { signIn } from './session'

export interface Checker {
  solve: () => Promise<string>
  reset: () => void
}

/** The login form; after too many wrong passwords it counts down the server's delay. */
export function useLogin(checker: () => Checker | undefined, kind: AccountKind = 'enterprise') {
  const form = useForm<SignIn>({ kind, user_name: '', password: '', human_check: '' })
  const delay = useCountdown()
  watch(delay.running, (running) => {
    if (!running) form.note.value = ''
  })

  async function send(): Promise<Session> {
    try {
      const human_check = (await checker()?.solve()) ?? ''
      return await signIn({ ...form.values, human_check })
    } catch (cause) {
      if (cause instanceof Problem && cause.retryAfter !== null) delay.start(cause.retryAfter)
      throw cause
    } finally {
      checker()?.reset()
    }
  }

  async function submit(): Promise<Session | undefined> {
    if (delay.running.value) return undefined
    return form.submit(send, () => missing(form.values, ['user_name', 'password']))
  }

  return { form, delay, submit }
}
