import { computed, reactive } from 'vue'

import { useSession } from '@/accounts/session'
import type { Matter, MatterConditions } from '@/shared/api/types'
import { usePages } from '@/shared/composables/usePages'

import { fetchMatters } from './requests'

type Kind = Matter['matter']

/** Which matters there are for whom: only enterprises keep a ledger, and only the organisation sees its own review. */
const OF_LEDGERS: Kind[] = ['import', 'export']
export const STATES: Matter['state'][] = ['running', 'done', 'refused', 'ended', 'failed']

/** The matters of the organisation, under conditions that take effect when they are chosen. */
export function useBusiness() {
  const { session } = useSession()
  const draft = reactive<{ matter: Kind | ''; state: Matter['state'] | '' }>({ matter: '', state: '' })
  const pages = usePages<Matter>((cursor) => fetchMatters(wanted(), cursor))

  function wanted(): MatterConditions {
    return { ...(draft.matter ? { matter: draft.matter } : {}), ...(draft.state ? { state: draft.state } : {}) }
  }

  function reset(): void {
    Object.assign(draft, { matter: '', state: '' })
    void pages.start()
  }

  const kinds = computed<Kind[]>(() => [
    ...(session.value?.account.kind === 'individual' ? [] : ['registration' as const]),
    'change',
    'association',
    ...(session.value?.organisation?.kind === 'enterprise' ? OF_LEDGERS : []),
  ])

  return { ...pages, draft, kinds, reset, unconditional: computed(() => !draft.matter && !draft.state) }
}
