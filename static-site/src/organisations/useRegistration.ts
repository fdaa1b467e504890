import type { Checker } from '@/accounts/useLogin'
import { SIGN_UP, useSignUp } from '@/accounts/useSignUp'

import { register } from './requests'

const START = {
  ...SIGN_UP,
  organisation_name: '',
  code: '',
  division: '',
  legal_representative: '',
  legal_representative_id: '',
}

/** The registration of an enterprise. */
export function useRegistration(checker: () => Checker | undefined) {
  return useSignUp(checker, {
    start: START,
    required: ['organisation_name', 'code', 'legal_representative'],
    choices: ['division'],
    send: register,
  })
}
