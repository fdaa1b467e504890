import type { Checker } from '@/accounts/useLogin'
import { SIGN_UP, useSignUp } from '@/accounts/useSignUp'
import { CHOICES, REQUIRED } from '@/capability/authorisation'
import type { OrganisationKind } from '@/shared/api/types'

import { registerEnterprise, registerInstitution } from './requests'
import { NO_ORGANISATION, toAuthorised, toSaid } from './values'

const START = { ...SIGN_UP, ...NO_ORGANISATION, code: '' }
type Values = Omit<typeof START, 'repeat'>

/** The registration of an enterprise or an institution. */
export function useRegistration(kind: OrganisationKind, checker: () => Checker | undefined) {
  const authorised = kind === 'institution'
  return useSignUp(checker, {
    start: START,
    required: ['organisation_name', 'code', 'legal_representative', ...(authorised ? REQUIRED : [])],
    choices: ['division', ...(authorised ? CHOICES : [])],
    send: (values, key) => {
      const form = { ...account(values), ...toSaid(values) }
      return authorised ? registerInstitution({ ...form, ...toAuthorised(values) }, key) : registerEnterprise(form, key)
    },
  })
}

function account({ user_name, password, code, mobile, sms_code, email, consent, human_check }: Values) {
  return { user_name, password, code, mobile, sms_code, email, consent, human_check }
}
