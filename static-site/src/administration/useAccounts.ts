import { reactive } from 'vue'

import type { ListedAccount } from '@/shared/api/types'
import { usePages } from '@/shared/composables/usePages'

import { fetchAccounts, type AccountConditions } from './requests'

export const KINDS = ['individual', 'enterprise', 'institution', 'expert', 'administrator'] as const

/** The accounts that meet the conditions, page after page; "load more" goes on with those of the last search. */
export function useAccounts() {
  const conditions = reactive<AccountConditions>({ kind: '', user_name: '' })
  let asked = { ...conditions }
  const pages = usePages((cursor) => fetchAccounts(asked, cursor))

  async function start(): Promise<void> {
    asked = { ...conditions }
    await pages.start()
  }

  /** Shows an account as it is now, without asking for the whole page again. */
  function put(account: ListedAccount): void {
    pages.rows.value = pages.rows.value.map((row) => (row.id === account.id ? account : row))
  }

  return { ...pages, conditions, start, put }
}
