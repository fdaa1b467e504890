import { t } from '@/i18n'
import { divisionName } from '@/reference/divisions'
import type { Authorisation, Change, DocumentPurpose } from '@/shared/api/types'

export interface Comparison {
  field: string
  label: string
  was: string
  asked: string
}

/** Old and new side by side, as words; what is a list or a file stands beside it. */
export function compare(change: Change): Comparison[] {
  return [...ofTexts(change), ...ofAuthorisation(change)]
}

/** What is to change, in a few words. */
export function asksFor(change: Change): string[] {
  return [
    ...ofTexts(change).map(({ label }) => label),
    ...(change.authorisation ? [t('change.authorisation.title')] : []),
    ...change.documents.map(({ purpose }) => paperLabel(change, purpose)),
  ]
}

/** Which of a change's files can be looked at: the new one unless it was let go of, the old one until its place is taken. */
export function keptFiles({ state }: Change): { was: boolean; asked: boolean } {
  return { was: state !== 'approved', asked: state === 'pending' || state === 'approved' }
}

export function paperLabel({ kind }: Change, purpose: DocumentPurpose): string {
  return purpose === 'business_licence' ? t(`organisation.licenceOf.${kind}`) : t('capability.field.authorisation_certificate')
}

function ofTexts(change: Change): Comparison[] {
  return change.fields.map(({ field, was, asked }) => ({ field, label: labelOf(change, field), was: worded(field, was), asked: worded(field, asked) }))
}

function ofAuthorisation({ authorisation }: Change): Comparison[] {
  if (!authorisation) return []
  const { was, asked } = authorisation
  return (['certificate_number', 'level', 'valid_from', 'valid_until'] as const).map((field) => ({
    field,
    label: t(`capability.field.${field}`),
    was: authorised(was, field),
    asked: authorised(asked, field),
  }))
}

function authorised(authorisation: Authorisation | null, field: 'certificate_number' | 'level' | 'valid_from' | 'valid_until'): string {
  if (!authorisation) return '—'
  return field === 'level' ? t(`capability.level.${authorisation.level}`) : authorisation[field]
}

function labelOf({ kind }: Change, field: string): string {
  if (kind === 'individual') return t(`individual.field.${field}`)
  if (field === 'name') return t(`organisation.nameOf.${kind}`)
  return t(`organisation.field.${field === 'code' ? 'codeShort' : field}`)
}

function worded(field: string, value: string | null): string {
  if (!value) return '—'
  return field === 'division' ? divisionName(value) : value
}

/** What was asked for last and did not come to be: it stands in the form again; IDs have to be typed anew. */
export function lastAsked(change: Change | undefined): Record<string, string> {
  if (change?.state !== 'refused' && change?.state !== 'withdrawn') return {}
  const kept = change.fields.filter(({ field }) => field !== 'citizen_id' && field !== 'legal_representative_id')
  return Object.fromEntries([...kept.map(({ field, asked }) => [field, asked]), ['explanation', change.explanation ?? '']]) as Record<string, string>
}
