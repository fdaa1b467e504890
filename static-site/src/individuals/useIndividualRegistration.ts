import type { Checker } from '@/accounts/useLogin'
import { SIGN_UP, useSignUp } from '@/accounts/useSignUp'

import { NO_DETAILS, toDetails } from './details'
import { registerIndividual } from './requests'

const START = { ...SIGN_UP, ...NO_DETAILS, name: '', citizen_id: '' }

/** The registration of an individual, who may sign in at once. */
export function useIndividualRegistration(checker: () => Checker | undefined) {
  return useSignUp(checker, {
    start: START,
    required: ['name', 'citizen_id'],
    choices: [],
    send: ({ sex, division, address, ethnic_group, photo, email, ...rest }, key) =>
      registerIndividual({ ...rest, ...toDetails({ sex, division, address, ethnic_group, photo }, email) }, key),
  })
}
