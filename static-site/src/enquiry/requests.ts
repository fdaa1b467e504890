import { answer, client } from '@/shared/api/client'
import type {
  Catalogue,
  EnquiredInstitution,
  EnquiredInstrument,
  InstitutionHit,
  InstitutionsQuery,
  InstrumentHit,
  InstrumentsQuery,
  NumberedCertificate,
  PublicCertificate,
  PublicEdition,
} from '@/shared/api/types'
import type { Page } from '@/shared/composables/usePages'

const from = (cursor: string | undefined) => (cursor ? { cursor } : {})

export function fetchInstruments(conditions: InstrumentsQuery, cursor?: string): Promise<Page<InstrumentHit>> {
  return answer(client.GET('/enquiry/instruments', { params: { query: { ...conditions, ...from(cursor) } } }))
}

export function fetchInstrument(key: string): Promise<EnquiredInstrument> {
  return answer(client.GET('/enquiry/instruments/{key}', { params: { path: { key } } }))
}

/** All certificates of a number, which several institutions may have given. */
export async function fetchCertificates(number: string): Promise<NumberedCertificate[]> {
  return (await answer(client.GET('/enquiry/certificates', { params: { query: { number } } }))).items
}

export function fetchCertificate(institution: string, number: string): Promise<PublicCertificate> {
  const params = { path: { institution }, query: { number } }
  return answer(client.GET('/enquiry/institutions/{institution}/certificate', { params }))
}

export function fetchInstitutions(conditions: InstitutionsQuery, cursor?: string): Promise<Page<InstitutionHit>> {
  return answer(client.GET('/enquiry/institutions', { params: { query: { ...conditions, ...from(cursor) } } }))
}

export function fetchInstitution(institution: string): Promise<EnquiredInstitution> {
  return answer(client.GET('/enquiry/institutions/{institution}', { params: { path: { institution } } }))
}

/** A link to an institution's authorisation certificate; it is good for a short time. */
export function fetchAuthorisationLink(institution: string): Promise<{ url: string }> {
  return answer(client.GET('/enquiry/institutions/{institution}/authorisation', { params: { path: { institution } } }))
}

export function fetchCatalogue(conditions: { edition?: string; item?: string; kind?: string }): Promise<Catalogue> {
  return answer(client.GET('/enquiry/catalogue', { params: { query: conditions } }))
}

export async function fetchEditions(): Promise<PublicEdition[]> {
  return (await answer(client.GET('/enquiry/catalogue/editions'))).items
}
