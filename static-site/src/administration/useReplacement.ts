import { t } from '@/i18n'
import { useSmsCode } from '@/organisations/useSmsCode'
import type { ListedAccount } from '@/shared/api/types'
import { missing, useForm } from '@/shared/composables/useForm'
import { told } from '@/shared/composables/useToast'

import { replaceMobile, sendReplacementCode } from './requests'

/** A lost mobile: a code to the new one, which its owner reads out, and how it was made sure who that is. */
export function useReplacement(account: () => ListedAccount, replaced: (account: ListedAccount) => void) {
  const form = useForm({ mobile: '', sms_code: '', reason: '' })
  const { values } = form

  const sms = useSmsCode(
    () => Promise.resolve(''),
    form.fail,
    (mobile) => told(t('administration.mobile.sent', { mobile })),
    (mobile) => sendReplacementCode(account().id, mobile),
  )

  async function sendCode(): Promise<void> {
    const errors = missing(values, ['mobile'])
    form.errors.value = { ...form.errors.value, ...errors }
    if (Object.keys(errors).length === 0) await sms.send(values.mobile)
  }

  async function submit(): Promise<void> {
    const { mobile, sms_code, reason } = values
    const now = await form.submit(
      () => replaceMobile(account().id, { mobile, sms_code, reason }),
      () => missing(values, ['mobile', 'sms_code', 'reason']),
    )
    if (!now) return
    told(t('administration.mobile.done', { name: now.user_name, mobile: now.mobile }))
    replaced(now)
  }

  return { form, sms, sendCode, submit }
}
