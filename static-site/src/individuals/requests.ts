import { answer, client, ifMatch } from '@/shared/api/client'
import type { Individual, IndividualDetails, IndividualRegistration } from '@/shared/api/types'

/** The same key sent again, after a lost answer, registers nobody twice. */
export function registerIndividual(registration: IndividualRegistration, key: string): Promise<Individual> {
  return answer(client.POST('/registrations/individual', { params: { header: { 'Idempotency-Key': key } }, body: registration }))
}

export function fetchIndividual(): Promise<Individual> {
  return answer(client.GET('/individual'))
}

export function saveDetails(details: IndividualDetails, version: number): Promise<Individual> {
  return answer(client.PUT('/individual', { params: { header: ifMatch(version) }, body: details }))
}
