import { answer, client, ifMatch } from '@/shared/api/client'
import type { Individual, IndividualDetails, IndividualRegistration } from '@/shared/api/types'

export function registerIndividual(registration: IndividualRegistration): Promise<Individual> {
  return answer(client.POST('/registrations/individual', { body: registration }))
}

export function fetchIndividual(): Promise<Individual> {
  return answer(client.GET('/individual'))
}

export function saveDetails(details: IndividualDetails, version: number): Promise<Individual> {
  return answer(client.PUT('/individual', { params: { header: ifMatch(version) }, body: details }))
}
