import { computed, ref, shallowRef } from 'vue'

import { t } from '@/i18n'
import { Problem } from '@/shared/api/problem'
import type { ApiToken } from '@/shared/api/types'
import { confirmed } from '@/shared/composables/useConfirm'
import { told, toldFailure } from '@/shared/composables/useToast'

import { fetchTokens, revokeToken } from './requests'

/** The organisation's API tokens; each can be revoked. */
export function useTokens() {
  const rows = shallowRef<ApiToken[]>([])
  const limit = ref(0)
  const busy = ref(false)
  const failure = shallowRef<unknown>()
  /** Those that take up a place. */
  const count = computed(() => rows.value.filter(({ ended }) => !ended).length)

  async function load(): Promise<void> {
    busy.value = true
    failure.value = undefined
    try {
      const found = await fetchTokens()
      rows.value = found.items
      limit.value = found.limit
    } catch (cause) {
      failure.value = cause
    } finally {
      busy.value = false
    }
  }

  async function revoke({ id, name }: ApiToken): Promise<void> {
    const sure = await confirmed({
      title: t('token.revokeTitle', { name }),
      text: t('token.revokeText'),
      deed: t('token.revoke'),
      dangerous: true,
    })
    if (!sure) return
    try {
      await revokeToken(id).catch(passOverGone)
      told(t('token.revoked', { name }))
    } catch (cause) {
      toldFailure(cause)
    }
    await load()
  }

  return { rows, limit, count, busy, failure, load, revoke }
}

/** What is gone already was to be revoked. */
function passOverGone(cause: unknown): void {
  if (!(cause instanceof Problem) || cause.status !== 404) throw cause
}
