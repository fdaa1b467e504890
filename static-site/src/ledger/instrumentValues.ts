import type { Instrument, InstrumentDetails } from '@/shared/api/types'

/** What the form edits; blanks stand for what is not known. */
export interface Values {
  name: string
  item: string
  kind: string
  model: string
  measuring_range: string
  accuracy_class: string
  serial_number: string
  manufacturer: string
  origin: string
  division: string
  place: string
  quantity: number | undefined
  purpose: string
  submission: string
  last_verified_on: string
  interval_months: number | undefined
  due_on: string
  certificate_number: string
  internal_number: string
  department: string
  contact: string
  telephone: string
  remark: string
}

const BLANK: Values = {
  name: '',
  item: '',
  kind: '',
  model: '',
  measuring_range: '',
  accuracy_class: '',
  serial_number: '',
  manufacturer: '',
  origin: '',
  division: '',
  place: '',
  quantity: 1,
  purpose: '',
  submission: '',
  last_verified_on: '',
  interval_months: undefined,
  due_on: '',
  certificate_number: '',
  internal_number: '',
  department: '',
  contact: '',
  telephone: '',
  remark: '',
}

export const REQUIRED = [
  'name',
  'model',
  'measuring_range',
  'accuracy_class',
  'manufacturer',
  'place',
  'quantity',
] as const
export const REQUIRED_CHOICES = ['item', 'kind', 'division', 'purpose', 'submission'] as const

/** What is another instrument's own and must not be copied along. */
const OWN = { serial_number: '', internal_number: '', certificate_number: '', last_verified_on: '', due_on: '' }

export function blank(division: string): Values {
  return { ...BLANK, division }
}

export function valuesOf(instrument: Instrument): Values {
  return {
    ...BLANK,
    ...pick(instrument),
    origin: instrument.origin ?? '',
    last_verified_on: instrument.last_verified_on ?? '',
    due_on: instrument.due_on ?? '',
    interval_months: instrument.interval_months ?? undefined,
  }
}

export function copyOf(instrument: Instrument): Values {
  return { ...valuesOf(instrument), ...OWN }
}

/** The values as the API takes them. */
export function detailsOf(values: Values): InstrumentDetails {
  return {
    ...values,
    origin: values.origin || null,
    last_verified_on: values.last_verified_on || null,
    due_on: values.due_on || null,
    interval_months: values.interval_months ?? null,
    quantity: values.quantity ?? 1,
  } as InstrumentDetails
}

function pick(instrument: Instrument): Partial<Values> {
  const known: Record<string, unknown> = { ...instrument }
  return Object.fromEntries(Object.keys(BLANK).map((name) => [name, known[name]]))
}
