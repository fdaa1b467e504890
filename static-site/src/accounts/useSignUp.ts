import { shallowRef } from 'vue'

import { t } from '@/i18n'
import { useSmsCode } from '@/organisations/useSmsCode'
import { missing, useForm, type Errors } from '@/shared/composables/useForm'
import { told } from '@/shared/composables/useToast'

import type { Checker } from './useLogin'

/** What every registration asks for. */
export interface SignUpValues {
  user_name: string
  password: string
  repeat: string
  mobile: string
  sms_code: string
  email: string
  consent: boolean
  human_check: string
}

export const SIGN_UP: SignUpValues = {
  user_name: '',
  password: '',
  repeat: '',
  mobile: '',
  sms_code: '',
  email: '',
  consent: false,
  human_check: '',
}

const REQUIRED = ['user_name', 'password', 'repeat', 'mobile', 'sms_code'] as const

interface Asked<Values, Result> {
  start: Values
  /** What else must be filled in, and what must be chosen. */
  required: readonly string[]
  choices: readonly string[]
  /** With a key that stays the same while the form is open: after a lost answer it may be sent again. */
  send: (values: Omit<Values, 'repeat'>, key: string) => Promise<Result>
}

/** A registration; what the server refuses is told at its field and everything typed stays. */
export function useSignUp<Values extends SignUpValues, Result>(
  checker: () => Checker | undefined,
  { start, required, choices, send }: Asked<Values, Result>,
) {
  const form = useForm(start)
  const values = form.values as Values
  const registered = shallowRef<Result>()
  const key = crypto.randomUUID()

  let turn: Promise<unknown> = Promise.resolve()

  /** A proof for one request; the widget starts anew at once, and requests at the same time wait their turn. */
  function proof(): Promise<string> {
    const mine = turn.then(take)
    turn = mine.catch(() => undefined)
    return mine
  }

  async function take(): Promise<string> {
    try {
      return (await checker()?.solve()) ?? ''
    } finally {
      checker()?.reset()
    }
  }

  const sms = useSmsCode(
    proof,
    (cause) => form.fail(cause),
    (mobile) => told(t('account.register.codeSent', { mobile })),
  )

  function check(): Errors {
    const errors = missing(values, [...REQUIRED, ...required], choices)
    if (values.repeat !== '' && values.repeat !== values.password) errors.repeat = t('account.register.repeatWrong')
    if (!values.consent) errors.consent = t('account.register.consentRequired')
    return errors
  }

  async function submit(): Promise<void> {
    registered.value = await form.submit(async () => {
      const { repeat, ...rest } = values
      return send({ ...rest, human_check: await proof() }, key)
    }, check)
  }

  function sendCode(): Promise<void> {
    if (values.mobile === '') form.errors.value = { ...form.errors.value, ...missing(values, ['mobile']) }
    return values.mobile === '' ? Promise.resolve() : sms.send(values.mobile)
  }

  return { form, values, registered, sms, proof, sendCode, submit }
}
