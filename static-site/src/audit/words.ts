import { i18n, t } from '@/i18n'
import { divisionName } from '@/reference/divisions'
import type { AuditEntry } from '@/shared/api/types'
import type { Group as StateGroup } from '@/shared/states'

import { FIELD_SPACES, GROUPS, type ActionGroup } from './groups'

export type Target = AuditEntry['targets'][number]
type Value = Target['changes'][number]['before']

/** A field of a target: its name, and what it was and became; nothing where it was not there. */
export interface Line {
  label: string
  before: string
  after: string
}

/** Who it was: the user name and what kind of account, the token by which its system acted, or what else acted. */
export function actorWord({ actor }: AuditEntry): string {
  const kind = t(`audit.actor.${actor.kind}`)
  if (actor.token) return t('audit.namedToken', { name: actor.user_name, kind, token: actor.token })
  return actor.user_name ? t('audit.named', { name: actor.user_name, kind }) : kind
}

/** What it was done to: the first thing by name, and how many there are. */
export function targetWord(entry: AuditEntry): string {
  const name = entry.targets[0]?.name ?? ''
  const count = entry.targets.length
  return count > 1 ? t('audit.several', { name, count }) : name
}

/** Where it came from; who handed the request on is told where it was somebody else. */
export function addressWord({ address, via }: AuditEntry): string {
  return via ? t('audit.via', { address, via }) : address
}

/** What changed of a target, in words. */
export function linesOf(entry: AuditEntry, target: Target): Line[] {
  const group = GROUPS[entry.action]
  return target.changes.map(({ field, before, after }) => ({
    label: fieldWord(group, field),
    before: valueWord(group, field, before),
    after: valueWord(group, field, after),
  }))
}

function fieldWord(group: ActionGroup, field: string): string {
  const keys = FIELD_SPACES[group].map((space) => `${space}.field.${field}`)
  return firstKnown([...keys, `audit.field.${field}`]) ?? field
}

function valueWord(group: ActionGroup, field: string, value: Value): string {
  if (value === null) return ''
  if (field === 'division') return divisionName(String(value))
  if (field === 'authorised_regions') return String(value).split('、').map(divisionName).join('、')
  return firstKnown(keysOfValue(group, field, String(value))) ?? String(value)
}

/** Fields whose values are worded as states. */
const STATES: Readonly<Record<string, StateGroup>> = {
  status: 'status',
  review_state: 'review',
  reservation_state: 'slip',
  line_state: 'line',
  verdict: 'verdict',
}

function keysOfValue(group: ActionGroup, field: string, value: string): string[] {
  const states = STATES[field]
  if (states) return [`states.${states}.${value}`]
  if (field === 'entity_type') return [`organisation.entityType.${value}`]
  if (field === 'authorisation_level') return [`capability.level.${value}`]
  if (field === 'reason') return [`assignment.why.${value}`]
  if (field === 'sex') return [`individual.sex.${value}`]
  if (group === 'association' && field === 'state') return [`states.association.${value}`]
  return [`ledger.choice.${field}.${value}`, `audit.value.${field}.${value}`]
}

function firstKnown(keys: readonly string[]): string | undefined {
  const known = keys.find((key) => i18n.global.te(key))
  return known === undefined ? undefined : t(known)
}
