import { t } from '@/i18n'
import { useSmsCode } from '@/organisations/useSmsCode'
import type { OwnAccount } from '@/shared/api/types'
import { missing, useForm } from '@/shared/composables/useForm'
import { told } from '@/shared/composables/useToast'

import { changeMobile, sendMobileCode } from './requests'
import type { Checker } from './useLogin'

/** A new mobile: a code to it, and the present password. */
export function useMobileForm(checker: () => Checker | undefined, changed: (account: OwnAccount) => void) {
  const form = useForm({ mobile: '', sms_code: '', password: '', human_check: '' })
  const { values } = form

  const sms = useSmsCode(
    async () => (await checker()?.solve()) ?? '',
    (cause) => {
      checker()?.reset()
      form.fail(cause)
    },
    (mobile) => {
      checker()?.reset()
      told(t('account.register.codeSent', { mobile }))
    },
    sendMobileCode,
  )

  async function sendCode(): Promise<void> {
    const errors = missing(values, ['mobile'])
    form.errors.value = { ...form.errors.value, ...errors }
    if (Object.keys(errors).length === 0) await sms.send(values.mobile)
  }

  async function submit(): Promise<void> {
    const { mobile, sms_code, password } = values
    const account = await form.submit(
      () => changeMobile({ mobile, sms_code, password }),
      () => missing(values, ['mobile', 'sms_code', 'password']),
    )
    if (!account) return
    told(t('security.mobile.saved', { mobile: account.mobile }))
    changed(account)
  }

  return { form, sms, sendCode, submit }
}
