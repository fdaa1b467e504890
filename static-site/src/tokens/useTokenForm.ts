import type { MadeApiToken, NewApiToken } from '@/shared/api/types'
import { missing, useForm } from '@/shared/composables/useForm'

import { usualEnd } from './life'
import { makeToken } from './requests'

interface Values {
  name: string
  scope: NewApiToken['scope']
  ends_on: string
}

/** The form of a new token, which is handed on once: nobody can read it again. */
export function useTokenForm(made: (token: MadeApiToken) => void) {
  const form = useForm<Values>({ name: '', scope: 'read', ends_on: usualEnd() })
  const { values } = form

  async function submit(): Promise<void> {
    const token = await form.submit(() => makeToken({ ...values }), () => missing(values, ['name'], ['ends_on']))
    if (token) made(token)
  }

  return { form, submit }
}
