import { t } from '@/i18n'
import { divisionName } from '@/reference/divisions'
import type { ListedAccount } from '@/shared/api/types'
import { instantText } from '@/shared/format'

export type AccountState = 'active' | 'first_password' | 'suspended'

/** Suspended before all else; then whether the owner has ever signed in with a password of his or her own. */
export function stateOf(account: ListedAccount): AccountState {
  if (account.suspended_at) return 'suspended'
  return account.must_change_password ? 'first_password' : 'active'
}

/** What an account is for: its organisation, the administrator's division, or nothing of the kind. */
export function belongsTo(account: ListedAccount): string {
  if (account.organisation_code) return account.organisation_name ?? account.organisation_code
  if (account.kind !== 'administrator') return ''
  return account.division ? divisionName(account.division) : t('administration.wholeCountry')
}

export function describe(account: ListedAccount): { label: string; value: string }[] {
  const entry = (field: string, value: string) => ({ label: t(`administration.field.${field}`), value })
  return [
    entry('kind', t(`audit.actor.${account.kind}`)),
    entry('user_name', account.user_name),
    ...(account.person_name ? [entry('person_name', account.person_name)] : []),
    ...(belongsTo(account) ? [entry('belongs_to', belongsTo(account))] : []),
    entry('mobile', account.mobile),
    entry('created_at', instantText(account.created_at)),
    ...(account.suspended_at ? [entry('suspended_at', instantText(account.suspended_at))] : []),
  ]
}
