import { ref } from 'vue'

import { t } from '@/i18n'
import { useSmsCode } from '@/organisations/useSmsCode'
import { Problem } from '@/shared/api/problem'
import { missing, useForm } from '@/shared/composables/useForm'
import { told } from '@/shared/composables/useToast'

import { checkRepeated } from './repeated'
import { resetPassword, sendResetCode, verifyReset } from './requests'
import type { Checker } from './useLogin'

export const STEPS = ['verify', 'password', 'done'] as const

/** A forgotten password in three steps; what the server says never tells whether the account exists. */
export function useForgottenPassword(checker: () => Checker | undefined) {
  const step = ref<(typeof STEPS)[number]>('verify')
  const identity = useForm({ user_name: '', mobile: '', sms_code: '', human_check: '' })
  const password = useForm({ password: '', repeat: '' })
  let token = ''

  async function proof(): Promise<string> {
    return (await checker()?.solve()) ?? ''
  }

  const sms = useSmsCode(
    proof,
    (cause) => {
      checker()?.reset()
      identity.fail(cause)
    },
    (mobile) => {
      checker()?.reset()
      told(t('security.forgotten.codeSent', { mobile }))
    },
    (mobile, human_check) => sendResetCode(identity.values.user_name, mobile, human_check),
  )

  async function sendCode(): Promise<void> {
    const errors = missing(identity.values, ['user_name', 'mobile'])
    identity.errors.value = { ...identity.errors.value, ...errors }
    if (Object.keys(errors).length === 0) await sms.send(identity.values.mobile)
  }

  async function verify(): Promise<void> {
    const { values } = identity
    const opened = await identity.submit(
      async () => {
        try {
          return await verifyReset({ ...values, human_check: await proof() })
        } finally {
          checker()?.reset()
        }
      },
      () => missing(values, ['user_name', 'mobile', 'sms_code']),
    )
    if (opened === undefined) return
    token = opened
    step.value = 'password'
  }

  /** A token that is not valid any more leads back to the first step, which says why. */
  async function setPassword(): Promise<void> {
    const { values, failure } = password
    const done = await password.submit(
      async () => {
        await resetPassword({ reset_token: token, password: values.password })
        return true
      },
      () => checkRepeated(values, ['password', 'repeat']),
    )
    if (done) step.value = 'done'
    else if (failure.value instanceof Problem) startOver(failure.value)
  }

  function startOver(problem: Problem): void {
    const spent = problem.fields.find(({ field }) => field === 'reset_token')
    if (!spent) return
    identity.values.sms_code = ''
    identity.note.value = spent.message
    step.value = 'verify'
  }

  return { step, identity, password, sms, sendCode, verify, setPassword }
}
