import { computed, ref, shallowRef } from 'vue'

import { t } from '@/i18n'
import type { OwnSession } from '@/shared/api/types'
import { confirmed } from '@/shared/composables/useConfirm'
import { told, toldFailure } from '@/shared/composables/useToast'

import { endOtherSessions, endSession, fetchSessions } from './requests'

/** One's own sessions; each can be ended, and all but this one. */
export function useOwnSessions() {
  const rows = shallowRef<OwnSession[]>([])
  const busy = ref(false)
  const failure = shallowRef<unknown>()

  async function load(): Promise<void> {
    busy.value = true
    failure.value = undefined
    try {
      rows.value = await fetchSessions()
    } catch (cause) {
      failure.value = cause
    } finally {
      busy.value = false
    }
  }

  async function carryOut(deed: () => Promise<void>, done: string): Promise<void> {
    try {
      await deed()
      told(done)
    } catch (cause) {
      toldFailure(cause)
    }
    await load()
  }

  async function end(session: OwnSession): Promise<void> {
    const sure = await confirmed({
      title: t('security.sessions.endTitle'),
      text: t('security.sessions.endText', { browser: session.browser || t('security.sessions.unknown') }),
      deed: t('security.sessions.end'),
    })
    if (sure) await carryOut(() => endSession(session.id), t('security.sessions.ended'))
  }

  async function endOthers(): Promise<void> {
    const sure = await confirmed({
      title: t('security.sessions.endOthersTitle'),
      text: t('security.sessions.endOthersText'),
      deed: t('security.sessions.endOthers'),
    })
    if (sure) await carryOut(endOtherSessions, t('security.sessions.endedOthers'))
  }

  return { rows, busy, failure, others: computed(() => rows.value.some(({ current }) => !current)), load, end, endOthers }
}
