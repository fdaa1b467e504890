import { t } from '@/i18n'
import { divisionName } from '@/reference/divisions'
import type { Organisation } from '@/shared/api/types'
import { instantText } from '@/shared/format'

/** A registration as words, in the order of its form. */
export function describe(organisation: Organisation): { label: string; value: string }[] {
  const { kind, entity_type } = organisation
  const entries: [string, string | null][] = [
    [`nameOf.${kind}`, organisation.name],
    ['field.kind', t(`organisation.kind.${kind}`)],
    ['field.codeShort', organisation.code],
    ['field.entity_type', entity_type && t(`organisation.entityType.${entity_type}`)],
    ['field.division', divisionName(organisation.division)],
    ['field.address', organisation.address],
    ['field.legal_representative', organisation.legal_representative],
    ['field.legal_representative_id', organisation.legal_representative_id],
    ['field.mobile', organisation.mobile],
    ['field.email', organisation.email],
    ['field.registered_at', instantText(organisation.registered_at)],
    ['field.reviewed_at', organisation.reviewed_at ? instantText(organisation.reviewed_at) : ''],
  ]
  return entries.map(([key, value]) => ({ label: t(`organisation.${key}`), value: value ?? '' }))
}
