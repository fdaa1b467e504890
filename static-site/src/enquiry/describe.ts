import { t } from '@/i18n'
import { divisionName } from '@/reference/divisions'
import type { EnquiredInstrument, NumberedCertificate } from '@/shared/api/types'

import { untilWord } from './standing'

type Entry = { label: string; value: string }

const DETAILS = ['name', 'model', 'measuring_range', 'accuracy_class', 'serial_number', 'manufacturer'] as const

/** What anybody may know of an instrument: never whose it is. */
export function instrumentEntries(instrument: EnquiredInstrument): Entry[] {
  const { code, item, kind, division } = instrument
  return [
    { label: t('enquiry.field.code'), value: code || t('enquiry.noCode') },
    { label: t('ledger.field.item'), value: item },
    { label: t('ledger.field.kind'), value: kind },
    ...detailsOf(instrument),
    { label: t('enquiry.field.division'), value: divisionName(division) },
  ]
}

/** The newest published result; none without one. */
export function resultEntries({ result }: EnquiredInstrument): Entry[] {
  if (result === null) return []
  const { verdict, certificate_number, institution_name, verified_on } = result
  return [
    { label: t(`result.number.${verdict}`), value: certificate_number },
    { label: t('result.verified'), value: verified_on },
    ...validity(result),
    { label: t('result.institution'), value: institution_name },
  ]
}

/** What stands on a certificate, in the order of its paper. */
export function certificateEntries(certificate: NumberedCertificate): Entry[] {
  const { verdict, number, institution_name, verified_on, code } = certificate
  return [
    { label: t(`result.number.${verdict}`), value: number },
    { label: t('result.institution'), value: institution_name },
    { label: t('enquiry.field.verdict'), value: t(`states.verdict.${verdict}`) },
    { label: t('result.verified'), value: verified_on },
    ...validity(certificate),
    { label: t('enquiry.field.code'), value: code },
    ...detailsOf(certificate),
  ]
}

function validity(result: Pick<NumberedCertificate, 'verdict' | 'valid_until'>): Entry[] {
  return result.verdict === 'passed' ? [{ label: t('result.validUntil'), value: untilWord(result) }] : []
}

function detailsOf(source: Pick<NumberedCertificate, (typeof DETAILS)[number]>): Entry[] {
  return DETAILS.map((field) => ({ label: t(`ledger.field.${field}`), value: source[field] }))
}
