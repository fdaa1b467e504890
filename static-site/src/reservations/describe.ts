import { t } from '@/i18n'
import { divisionName } from '@/reference/divisions'
import type { SlipLine } from '@/shared/api/types'

interface Entry {
  label: string
  value: string
}

const INSTRUMENT = ['name', 'item', 'kind', 'model', 'measuring_range', 'accuracy_class', 'serial_number', 'manufacturer', 'place', 'quantity'] as const
const VERIFICATION = ['received_on', 'verified_on', 'valid_until', 'certificate_number'] as const

export function nameOf(line: Pick<SlipLine, 'name' | 'serial_number'>): string {
  return `${line.name} ${line.serial_number}`.trim()
}

/** The instrument as it was when it was reserved. */
export function instrumentOf(line: SlipLine): Entry[] {
  return [
    ...INSTRUMENT.map((field) => ({ label: t(`ledger.field.${field}`), value: String(line[field]) })),
    { label: t('ledger.field.division'), value: divisionName(line.division) },
    { label: t('ledger.field.submission'), value: t(`ledger.choice.submission.${line.submission}`) },
  ]
}

/** What is known of its verification. */
export function verificationOf(line: SlipLine): Entry[] {
  const { appointment, verdict } = line
  return [
    { label: t('reservation.field.institution'), value: line.institution_name },
    { label: t('reservation.field.appointed_at'), value: appointment ? `${appointment.day} ${appointment.time}` : '' },
    { label: t('reservation.field.appointed_place'), value: appointment ? `${appointment.place}（${how(appointment.on_site)}）` : '' },
    { label: t('reservation.field.verdict'), value: verdict ? t(`states.verdict.${verdict}`) : '' },
    { label: t('reservation.field.reason'), value: reasonOf(line) },
    ...VERIFICATION.map((field) => ({ label: t(`reservation.field.${field}`), value: line[field] ?? '' })),
  ]
}

/** The last thing that matters about a line: its reason, its result, or where and when. */
export function outcomeOf(line: SlipLine): string {
  const { state, reason, certificate_number: number, valid_until: day, received_on: received, appointment } = line
  if (state === 'refused' || state === 'cancelled') return reason
  if (number) return day ? t('reservation.details.certificate', { number, day }) : t('reservation.details.certificateOnly', { number })
  if (received) return t('reservation.details.received', { day: received })
  if (appointment) return t('reservation.details.appointment', { ...appointment, how: how(appointment.on_site) })
  return reasonOf(line)
}

/** While nobody is authorised for a line, its reason is the name of why; else it is what somebody wrote. */
function reasonOf({ state, reason }: Pick<SlipLine, 'state' | 'reason'>): string {
  return state === 'unassigned' && reason ? t(`reservation.details.why.${reason}`) : reason
}

function how(onSite: boolean): string {
  return onSite ? t('reservation.details.onSite') : t('reservation.details.broughtIn')
}
