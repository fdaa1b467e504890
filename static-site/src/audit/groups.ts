import type { AuditAction } from '@/shared/api/types'

/** What an action belongs to; the fields of its targets are worded as they are there. */
export type ActionGroup = 'account' | 'registration' | 'association' | 'ledger' | 'reservation' | 'workbook' | 'edition' | 'notice'

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
  token_made: 'account',
  token_revoked: 'account',
  administrator_created: 'account',
  log_in_barred: 'account',
  expert_created: 'account',
  roster_uploaded: 'account',
  account_suspended: 'account',
  account_restored: 'account',
  reset_code_sent: 'account',
  mobile_code_sent: 'account',
  mobile_replaced: 'account',
  registered: 'registration',
  registration_corrected: 'registration',
  review_approved: 'registration',
  review_refused: 'registration',
  organisation_suspended: 'registration',
  organisation_restored: 'registration',
  citizen_id_shown: 'registration',
  individual_edited: 'registration',
  document_upload_started: 'registration',
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
  result_published: 'reservation',
  result_corrected: 'reservation',
  lines_handed_back: 'reservation',
  import_started: 'workbook',
  import_finished: 'workbook',
  import_refused: 'workbook',
  import_failed: 'workbook',
  export_started: 'workbook',
  export_finished: 'workbook',
  export_failed: 'workbook',
  result_downloaded: 'workbook',
  edition_loaded: 'edition',
  edition_published: 'edition',
  edition_discarded: 'edition',
  messages_read: 'notice',
  reminders_planned: 'notice',
}

export const ACTIONS = Object.keys(GROUPS) as AuditAction[]

const NOBODYS: readonly AuditAction[] = ['sms_code_requested', 'administrator_created', 'expert_created', 'roster_uploaded', 'individual_edited', 'reminders_planned', 'edition_loaded', 'edition_published', 'edition_discarded']
/** Actions that may concern an organisation. */
export const ORGANISATION_ACTIONS = ACTIONS.filter((action) => !NOBODYS.includes(action))

/** Parts of the locales that word the fields of a group, the first that knows a field wins. */
export const FIELD_SPACES: Readonly<Record<ActionGroup, readonly string[]>> = {
  account: ['individual', 'administration'],
  registration: ['organisation', 'individual'],
  association: ['association'],
  ledger: ['ledger'],
  reservation: ['reservation'],
  workbook: ['ledger'],
  edition: ['edition'],
  notice: [],
}
