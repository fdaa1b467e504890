import { t } from '@/i18n'
import { divisionName } from '@/reference/divisions'

import { toAddress, type Draft } from './conditions'

const LABELS: Partial<Record<keyof Draft, string>> = {
  status: 'ledger.conditions.status',
  colour: 'ledger.conditions.colour',
  due_from: 'ledger.conditions.dueFrom',
  due_to: 'ledger.conditions.dueTo',
}

/** The conditions as one sentence; what is not set is left out. */
export function wordsOf(conditions: Draft): string {
  return Object.entries(toAddress(conditions))
    .map(([name, value]) => wordOf(name as keyof Draft, value))
    .join('；')
}

function wordOf(name: keyof Draft, value: string): string {
  if (name === 'never_verified') return t('ledger.conditions.neverVerified')
  if (name === 'failed') return t('ledger.conditions.failed')
  return `${t(LABELS[name] ?? `ledger.field.${name}`)} ${valueWord(name, value)}`
}

function valueWord(name: keyof Draft, value: string): string {
  if (name === 'status') return t(`states.status.${value}`)
  if (name === 'colour') return t(`ledger.conditions.${value}`)
  return name === 'division' ? divisionName(value) : value
}
