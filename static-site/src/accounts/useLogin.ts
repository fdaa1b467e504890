import { Problem } from '@/shared/api/problem'
import type { Session, SignIn } from '@/shared/api/types'
import { useCountdown } from '@/shared/composables/useCountdown'
import { missing, useForm } from '@/shared/composables/useForm'
import { t } from '@/i18n'

import { signIn } from './session'

export interface Checker {
  solve: () => Promise<string>
  reset: () => void
}

/** The login form; after too many wrong passwords it counts down the server's delay. */
export function useLogin(checker: () => Checker | undefined) {
  const form = useForm<Omit<SignIn, 'human_check'>>({ kind: 'enterprise', user_name: '', password: '' })
  const delay = useCountdown()

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
    const session = await form.submit(send, () => missing(form.values, ['user_name', 'password']))
    if (!session && form.errors.value.human_check) form.note.value = t('account.humanCheck.failed')
    return session
  }

  return { form, delay, submit }
}
