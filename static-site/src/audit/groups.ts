import type { AuditAction } from '@/shared/api/types'

/** What an action belongs to; the fields of its targets are worded as they are there. */
export type ActionGroup = 'account' | 'registration' | 'association' | 'ledger' | 'workbook' | 'notice'

export const GROUPS: Readonly<Record<AuditAction, ActionGroup>> = {
  sms_code_requested: 'account',
  logged_in: 'account',
  logged_out: 'account',
  log_in_failed: 'account',
  log_in_delayed: 'account',
  reset_verified: 'account',
  password_reset: 'account',
  password_changed: 'account',
  mobile_changed: 'account',
  email_changed: 'account',
  session_ended: 'account',
  sessions_ended: 'account',
  administrator_created: 'account',
  registered: 'registration',
  registration_corrected: 'registration',
  review_approved: 'registration',
  review_refused: 'registration',
  organisation_suspended: 'registration',
  organisation_restored: 'registration',
  citizen_id_shown: 'registration',
  individual_edited: 'registration',
  organisation_edited: 'registration',
  change_requested: 'registration',
  change_withdrawn: 'registration',
  change_approved: 'registration',
  change_refused: 'registration',
  association_applied: 'association',
  association_approved: 'association',
  association_refused: 'association',
  association_deleted: 'association',
  instrument_added: 'ledger',
  instrument_edited: 'ledger',
  instrument_deleted: 'ledger',
  instrument_disabled: 'ledger',
  instrument_enabled: 'ledger',
  instrument_scrapped: 'ledger',
  import_started: 'workbook',
  import_finished: 'workbook',
  import_refused: 'workbook',
  import_failed: 'workbook',
  export_started: 'workbook',
  export_finished: 'workbook',
  export_failed: 'workbook',
  result_downloaded: 'workbook',
  messages_read: 'notice',
  reminders_planned: 'notice',
}

export const ACTIONS = Object.keys(GROUPS) as AuditAction[]

const NOBODYS: readonly AuditAction[] = ['sms_code_requested', 'administrator_created', 'individual_edited', 'reminders_planned']
/** Actions that may concern an organisation. */
export const ORGANISATION_ACTIONS = ACTIONS.filter((action) => !NOBODYS.includes(action))

/** Parts of the locales that word the fields of a group, the first that knows a field wins. */
export const FIELD_SPACES: Readonly<Record<ActionGroup, readonly string[]>> = {
  account: ['individual'],
  registration: ['organisation', 'individual'],
  association: ['association'],
  ledger: ['ledger'],
  workbook: ['ledger'],
  notice: [],
}
