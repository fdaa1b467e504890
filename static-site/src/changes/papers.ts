import { CHOICES, REQUIRED, toAuthorisation, valuesOf, type AuthorisedValues } from '@/capability/authorisation'
import type { Change, Organisation, OrganisationChange, UploadedDocument } from '@/shared/api/types'
import { missing, type Errors } from '@/shared/composables/useForm'

/** The papers of a change as its form holds them; the authorisation counts only where it is asked for. */
export interface PaperValues extends AuthorisedValues {
  authorising: boolean
  business_licence: UploadedDocument | null
}

/** What was asked for last and did not come to be stands there again; its files are gone and have to be uploaded anew. */
export function startPapers({ authorisation }: Organisation, change: Change): PaperValues {
  const again = change.state === 'refused' || change.state === 'withdrawn' ? change.authorisation?.asked : undefined
  return {
    authorising: again !== undefined,
    authorisation: valuesOf(again ?? authorisation),
    authorisation_certificate: null,
    business_licence: null,
  }
}

export function missingPapers(values: PaperValues): Errors {
  return values.authorising ? missing(values, REQUIRED, [...CHOICES, 'authorisation_certificate']) : {}
}

type Texts = Omit<OrganisationChange, 'authorisation' | 'authorisation_certificate' | 'business_licence'>

/** The same as the server takes it. */
export function toOrganisationChange(values: Texts & PaperValues): OrganisationChange {
  const { name, code, division, legal_representative, legal_representative_id, explanation } = values
  return {
    name,
    code,
    division,
    legal_representative,
    legal_representative_id,
    explanation,
    business_licence: values.business_licence?.id ?? null,
    authorisation: values.authorising ? toAuthorisation(values.authorisation) : null,
    authorisation_certificate: values.authorising ? (values.authorisation_certificate?.id ?? null) : null,
  }
}
