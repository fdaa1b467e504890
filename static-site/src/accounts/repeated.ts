import { t } from '@/i18n'
import { missing, type Errors } from '@/shared/composables/useForm'

/** What is missing in a form with a new password, and whether it was typed the same twice. */
export function checkRepeated(values: { password: string; repeat: string }, required: readonly string[]): Errors {
  const errors = missing(values, required)
  if (values.repeat !== '' && values.repeat !== values.password) errors.repeat = t('account.register.repeatWrong')
  return errors
}
