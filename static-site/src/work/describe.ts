import { whyWord } from '@/assignments/describe'
import { t } from '@/i18n'
import { divisionName } from '@/reference/divisions'
import type { AppointmentDetails, WorkLine } from '@/shared/api/types'
import { instantText } from '@/shared/format'

interface Entry {
  label: string
  value: string
}

const INSTRUMENT = ['item', 'kind', 'model', 'measuring_range', 'accuracy_class', 'serial_number', 'manufacturer', 'place', 'quantity'] as const

/** The day that matters in a line's state, as its list is sorted by it. */
export function dayWord(line: WorkLine): string {
  if (line.state === 'appointed' && line.appointment) return `${line.appointment.day} ${line.appointment.time}`
  if (line.state === 'received' && line.received_on) return line.received_on
  return line.verified_on ?? instantText(line.updated_at).slice(0, 10)
}

export function wayWord({ on_site }: AppointmentDetails): string {
  return t(on_site ? 'work.appoint.onSite' : 'work.appoint.broughtIn')
}

/** What was agreed and done about a line; what is not yet is left out. */
export function courseOf(line: WorkLine): Entry[] {
  const { appointment } = line
  const entries: (Entry | false)[] = [
    // Of a result the versions tell, its corrections included.
    line.reason !== '' && line.verdict === null && { label: t('work.field.reason'), value: whyWord(line) },
    appointment !== null && { label: t('work.field.appointment'), value: `${appointment.day} ${appointment.time}` },
    appointment !== null && { label: t('work.field.where'), value: `${appointment.place}（${wayWord(appointment)}）` },
    line.received_on !== null && { label: t('work.field.received'), value: line.received_on },
  ]
  return entries.filter((entry) => entry !== false)
}

/** Whose slip it is; whom to call stands beside it. */
export function slipOf(line: WorkLine): Entry[] {
  return [
    { label: t('work.field.slip'), value: line.slip_number },
    { label: t('work.field.organisation'), value: line.organisation_name },
    { label: t('work.field.contact'), value: line.contact },
    { label: t('work.field.remark'), value: line.contact_remark },
  ]
}

export function instrumentOf(line: WorkLine): Entry[] {
  return [
    { label: t('ledger.field.name'), value: line.name },
    ...INSTRUMENT.map((name) => ({ label: t(`ledger.field.${name}`), value: String(line[name]) })),
    { label: t('ledger.field.division'), value: divisionName(line.division) },
    { label: t('ledger.field.submission'), value: t(`ledger.choice.submission.${line.submission}`) },
  ]
}
