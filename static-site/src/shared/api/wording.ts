import { t } from '@/i18n'

import { LostConnection, Problem } from './problem'

/** What to tell the user: the server's own words, or that it could not be reached; forms word their fields themselves. */
export function wordingOf(cause: unknown): string {
  if (cause instanceof LostConnection) return t('common.problem.lost')
  const [only, ...others] = cause instanceof Problem ? cause.fields : []
  if (only && others.length === 0) return only.message
  if (cause instanceof Problem && cause.detail !== '') return cause.detail
  return t('common.problem.unexplained')
}
