import { t } from '@/i18n'
import { divisionName } from '@/reference/divisions'
import type { Organisation } from '@/shared/api/types'
import { instantText } from '@/shared/format'

/** A registration as words, in the order of its form. */
export function describe(organisation: Organisation): { label: string; value: string }[] {
  const entries: [string, string | null][] = [
    ['name', organisation.name],
    ['kind', t(`organisation.kind.${organisation.kind}`)],
    ['codeShort', organisation.code],
    ['division', divisionName(organisation.division)],
    ['legal_representative', organisation.legal_representative],
    ['legal_representative_id', organisation.legal_representative_id],
    ['mobile', organisation.mobile],
    ['address', organisation.address],
    ['email', organisation.email],
    ['registered_at', instantText(organisation.registered_at)],
    ['reviewed_at', organisation.reviewed_at ? instantText(organisation.reviewed_at) : ''],
  ]
  return entries.map(([field, value]) => ({ label: t(`organisation.field.${field}`), value: value ?? '' }))
}
