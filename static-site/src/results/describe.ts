import { t } from '@/i18n'
import type { Published } from '@/shared/api/types'
import { instantText } from '@/shared/format'

/** A version as labels and values; an instrument that failed has no validity. */
export function entriesOf(version: Published): { label: string; value: string }[] {
  const { verdict, verified_on, valid_until, certificate_number, institution_name, reason } = version
  const entries = [
    { label: t(`result.number.${verdict}`), value: certificate_number },
    { label: t('result.verified'), value: verified_on },
    verdict === 'passed' && { label: t('result.validUntil'), value: valid_until ?? '' },
    { label: t('result.institution'), value: institution_name },
    reason !== '' && { label: t('result.correction'), value: reason },
  ]
  return entries.filter((entry) => entry !== false)
}

/** Who published a version, and when. */
export function byWord({ version, who, at }: Published): string {
  return t(version === 1 ? 'result.published' : 'result.corrected', { who, at: instantText(at) })
}
