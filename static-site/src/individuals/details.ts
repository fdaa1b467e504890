import { t } from '@/i18n'
import { divisionName } from '@/reference/divisions'
import type { Individual, IndividualDetails, UploadedDocument } from '@/shared/api/types'

/** What an individual may leave out, as a form holds it: blank for nothing. */
export interface DetailsValues {
  sex: '' | NonNullable<Individual['sex']>
  division: string
  address: string
  ethnic_group: '' | NonNullable<Individual['ethnic_group']>
  photo: UploadedDocument | null
}

export const NO_DETAILS: DetailsValues = { sex: '', division: '', address: '', ethnic_group: '', photo: null }

/** The same as the server takes it: what is blank is nothing. */
export function toDetails({ sex, division, address, ethnic_group, photo }: DetailsValues, email: string): IndividualDetails {
  return {
    sex: sex || null,
    division: division || null,
    address: address || null,
    ethnic_group: ethnic_group || null,
    email: email || null,
    photo: photo?.id ?? null,
  }
}

/** An individual as words, in the order of the form. */
export function describe(individual: Individual): { label: string; value: string }[] {
  const { sex, ethnic_group, division } = individual
  const entries: [string, string | null][] = [
    ['user_name', individual.user_name],
    ['name', individual.name],
    ['citizen_id', individual.citizen_id],
    ['mobile', individual.mobile],
    ['email', individual.email],
    ['sex', sex && t(`individual.sex.${sex}`)],
    ['ethnic_group', ethnic_group && t(`ethnicGroups.g${ethnic_group}`)],
    ['division', division && divisionName(division)],
    ['address', individual.address],
  ]
  return entries.map(([field, value]) => ({ label: t(`individual.field.${field}`), value: value ?? '' }))
}
