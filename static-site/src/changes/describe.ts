import { t } from '@/i18n'
import { divisionName } from '@/reference/divisions'
import type { Change } from '@/shared/api/types'

export interface Comparison {
  field: string
  label: string
  was: string
  asked: string
}

/** Old and new side by side, as words. */
export function compare(change: Change): Comparison[] {
  return change.fields.map(({ field, was, asked }) => ({ field, label: labelOf(change, field), was: worded(field, was), asked: worded(field, asked) }))
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
