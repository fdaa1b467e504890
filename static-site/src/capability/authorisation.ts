import type { Authorisation, AuthorisationIn, UploadedDocument } from '@/shared/api/types'

export type Level = Authorisation['level']

export const LEVELS: readonly Level[] = ['national', 'provincial', 'city', 'county']

/** An authorisation as a form holds it: blank for nothing. */
export type AuthorisationValues = Omit<AuthorisationIn, 'level'> & { level: '' | Level }

export interface AuthorisedValues {
  authorisation: AuthorisationValues
  authorisation_certificate: UploadedDocument | null
}

export const NO_AUTHORISATION: AuthorisationValues = {
  certificate_number: '',
  level: '',
  regions: [],
  scope: [],
  valid_from: '',
  valid_until: '',
}

/** What a form must have, and what must be chosen in it, by the names of its fields. */
export const REQUIRED = ['authorisation.certificate_number']
export const CHOICES = ['level', 'regions', 'scope', 'valid_from', 'valid_until'].map((name) => `authorisation.${name}`)

/** The same as the server takes it; a level that was not chosen is refused before it is sent. */
export function toAuthorisation({ level, ...rest }: AuthorisationValues): AuthorisationIn {
  return { ...rest, level: level || 'county' }
}

export function valuesOf(authorisation: Authorisation | null): AuthorisationValues {
  if (!authorisation) return NO_AUTHORISATION
  const { certificate_number, level, regions, scope, valid_from, valid_until } = authorisation
  return { certificate_number, level, regions, scope, valid_from, valid_until }
}
