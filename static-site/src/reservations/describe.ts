import { whyWord } from '@/assignments/describe'
import { t } from '@/i18n'
import { divisionName } from '@/reference/divisions'
import type { SlipLine } from '@/shared/api/types'

interface Entry {
  label: string
  value: string
}

const INSTRUMENT = ['name', 'item', 'kind', 'model', 'measuring_range', 'accuracy_class', 'serial_number', 'manufacturer', 'place', 'quantity'] as const

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

/** What is known of its verification up to the result, whose versions tell of it themselves. */
export function verificationOf(line: SlipLine): Entry[] {
  const { appointment, verdict, received_on } = line
  return [
    { label: t('reservation.field.institution'), value: line.institution_name },
    { label: t('reservation.field.appointed_at'), value: appointment ? `${appointment.day} ${appointment.time}` : '' },
    { label: t('reservation.field.appointed_place'), value: appointment ? `${appointment.place}（${how(appointment.on_site)}）` : '' },
    ...(verdict ? [] : [{ label: t('reservation.field.reason'), value: reasonOf(line) }]),
    { label: t('reservation.field.received_on'), value: received_on ?? '' },
  ]
}

/** The last thing that matters about a line: its reason, its result, or where and when. */
export function outcomeOf(line: SlipLine): string {
  const { state, reason, certificate_number: number, valid_until: day, received_on: received, appointment } = line
  if (state === 'refused' || state === 'cancelled') return reason
  if (number && line.verdict === 'failed') return t('reservation.details.notice', { number })
  if (number) return day ? t('reservation.details.certificate', { number, day }) : t('reservation.details.certificateOnly', { number })
  if (received) return t('reservation.details.received', { day: received })
  if (appointment) return t('reservation.details.appointment', { ...appointment, how: how(appointment.on_site) })
  return reasonOf(line)
}

/** What somebody wrote, or in words why there is no institution. */
function reasonOf(line: SlipLine): string {
  return line.state === 'unassigned' ? whyWord(line) : line.reason
}

function how(onSite: boolean): string {
  return onSite ? t('reservation.details.onSite') : t('reservation.details.broughtIn')
}
