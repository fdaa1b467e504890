import { ref } from 'vue'

import type { Checker } from '@/accounts/useLogin'
import { t } from '@/i18n'
import type { Registered } from '@/shared/api/types'
import { missing, useForm, type Errors } from '@/shared/composables/useForm'
import { told } from '@/shared/composables/useToast'

import { register } from './requests'
import { useSmsCode } from './useSmsCode'

const REQUIRED = [
  'user_name',
  'password',
  'repeat',
  'organisation_name',
  'code',
  'legal_representative',
  'mobile',
  'sms_code',
] as const

const START = {
  user_name: '',
  password: '',
  repeat: '',
  organisation_name: '',
  code: '',
  division: '',
  legal_representative: '',
  legal_representative_id: '',
  mobile: '',
  sms_code: '',
  email: '',
  consent: false,
  human_check: '',
}

/** The registration of an enterprise; what the server refuses is told at its field and everything typed stays. */
export function useRegistration(checker: () => Checker | undefined) {
  const form = useForm(START)
  const { values } = form
  const registered = ref<Registered>()

  /** A proof for one request: the widget starts anew after each. */
  async function proof(): Promise<string> {
    return (await checker()?.solve()) ?? ''
  }

  const sms = useSmsCode(
    proof,
    (cause) => {
      checker()?.reset()
      form.fail(cause)
    },
    (mobile) => {
      checker()?.reset()
      told(t('organisation.register.codeSent', { mobile }))
    },
  )

  function check(): Errors {
    const errors = missing(values, REQUIRED, ['division'])
    if (values.repeat !== '' && values.repeat !== values.password) errors.repeat = t('organisation.register.repeatWrong')
    if (!values.consent) errors.consent = t('organisation.register.consentRequired')
    return errors
  }

  async function submit(): Promise<void> {
    registered.value = await form.submit(async () => {
      try {
        const { repeat, ...rest } = values
        return await register({ ...rest, human_check: await proof() })
      } finally {
        checker()?.reset()
      }
    }, check)
  }

  function sendCode(): Promise<void> {
    if (values.mobile === '') form.errors.value = { ...form.errors.value, ...missing(values, ['mobile']) }
    return values.mobile === '' ? Promise.resolve() : sms.send(values.mobile)
  }

  return { form, registered, sms, sendCode, submit }
}
