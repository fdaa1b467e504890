import { t } from '@/i18n'
import { divisionName } from '@/reference/divisions'
import type { Instrument } from '@/shared/api/types'
import { instantText } from '@/shared/format'

type Entry = { label: string; value: string }
type Field = keyof Instrument

const GROUPS: readonly { title: string; fields: readonly Field[] }[] = [
  { title: 'instrument', fields: ['name', 'item', 'kind', 'model', 'measuring_range', 'accuracy_class', 'serial_number', 'manufacturer', 'origin'] },
  { title: 'use', fields: ['division', 'place', 'quantity', 'purpose', 'submission'] },
  { title: 'verification', fields: ['last_verified_on', 'interval_months', 'due_on', 'certificate_number'] },
  { title: 'internal', fields: ['internal_number', 'department', 'contact', 'telephone', 'remark', 'created_at', 'updated_at'] },
]

const CHOICES: readonly Field[] = ['origin', 'purpose', 'submission']
const INSTANTS: readonly Field[] = ['created_at', 'updated_at']

/** Everything the ledger knows of an instrument, in groups, as words. */
export function describe(instrument: Instrument): { title: string; entries: Entry[] }[] {
  return GROUPS.map(({ title, fields }) => ({
    title: t(`ledger.form.${title}`),
    entries: fields.map((field) => ({ label: t(`ledger.field.${field}`), value: wordOf(instrument, field) })),
  }))
}

function wordOf(instrument: Instrument, field: Field): string {
  const value = instrument[field]
  if (value === null || value === '') return ''
  if (field === 'division') return `${divisionName(instrument.division)}（${instrument.division}）`
  if (CHOICES.includes(field)) return t(`ledger.choice.${field}.${String(value)}`)
  return INSTANTS.includes(field) ? instantText(String(value)) : String(value)
}
