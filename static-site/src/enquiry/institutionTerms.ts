import { plainTerms } from './terms'

/** The last two are the first and last day that an authorisation may end on. */
export const INSTITUTION_TERMS = plainTerms(['name', 'certificate_number', 'region', 'valid_from', 'valid_to'])

export type InstitutionDraft = ReturnType<typeof INSTITUTION_TERMS.read>

export const ANY: Readonly<InstitutionDraft> = INSTITUTION_TERMS.read({})
