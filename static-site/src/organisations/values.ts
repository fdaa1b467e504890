import { NO_AUTHORISATION, toAuthorisation, valuesOf, type AuthorisedValues } from '@/capability/authorisation'
import type { Correction, Organisation, OrganisationKind, UploadedDocument } from '@/shared/api/types'

export type EntityType = NonNullable<Organisation['entity_type']>

export const ENTITY_TYPES: readonly EntityType[] = [
  'limited_company',
  'joint_stock_company',
  'state_owned',
  'collective',
  'partnership',
  'sole_proprietorship',
  'foreign_invested',
  'self_employed',
  'farmers_cooperative',
  'branch',
  'public_institution',
  'government_body',
  'social_organisation',
  'other',
]

/** What an organisation says about itself, as a form holds it: blank for nothing. */
export interface OrganisationValues extends AuthorisedValues {
  organisation_name: string
  division: string
  address: string
  entity_type: '' | EntityType
  legal_representative: string
  legal_representative_id: string
  business_licence: UploadedDocument | null
  photos: UploadedDocument[]
}

export const NO_ORGANISATION: OrganisationValues = {
  organisation_name: '',
  division: '',
  address: '',
  entity_type: '',
  legal_representative: '',
  legal_representative_id: '',
  business_licence: null,
  photos: [],
  authorisation: NO_AUTHORISATION,
  authorisation_certificate: null,
}

type Said = Omit<Correction, 'authorisation' | 'authorisation_certificate' | 'email'>

/** The same as the server takes it of any organisation. */
export function toSaid(values: OrganisationValues): Said {
  const { organisation_name, division, address, entity_type, legal_representative, legal_representative_id } = values
  return {
    organisation_name,
    division,
    address,
    entity_type: entity_type || null,
    legal_representative,
    legal_representative_id,
    business_licence: values.business_licence?.id ?? null,
    photos: values.photos.map(({ id }) => id),
  }
}

/** What an institution says besides. */
export function toAuthorised({ authorisation, authorisation_certificate }: AuthorisedValues) {
  return { authorisation: toAuthorisation(authorisation), authorisation_certificate: authorisation_certificate?.id ?? null }
}

/** What is stored, to be corrected; an ID cannot be read, so it is blank. */
export function valuesOfOrganisation(organisation: Organisation): OrganisationValues {
  return {
    organisation_name: organisation.name,
    division: organisation.division,
    address: organisation.address ?? '',
    entity_type: organisation.entity_type ?? '',
    legal_representative: organisation.legal_representative,
    legal_representative_id: '',
    business_licence: organisation.business_licence,
    photos: organisation.photos,
    authorisation: valuesOf(organisation.authorisation),
    authorisation_certificate: organisation.authorisation_certificate,
  }
}

export function toCorrection(kind: OrganisationKind, values: OrganisationValues & { email: string }): Correction {
  const said = { ...toSaid(values), email: values.email }
  return kind === 'institution' ? { ...said, ...toAuthorised(values) } : said
}
