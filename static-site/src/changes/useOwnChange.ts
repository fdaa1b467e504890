import { ref, shallowRef } from 'vue'

import { t } from '@/i18n'
import type { Change } from '@/shared/api/types'
import { confirmed } from '@/shared/composables/useConfirm'
import { told, toldFailure } from '@/shared/composables/useToast'

import { fetchOwnChange, withdrawChange, type Side } from './requests'

/** The owner's newest change: what became of it, another one, and taking it back. */
export function useOwnChange(side: Side) {
  const change = ref<Change>()
  const asking = ref(false)
  const failure = shallowRef<unknown>()

  async function load(): Promise<void> {
    failure.value = undefined
    try {
      change.value = await fetchOwnChange(side)
    } catch (cause) {
      failure.value = cause
    }
  }

  function asked(now: Change): void {
    change.value = now
    asking.value = false
    told(t('change.own.asked'))
  }

  async function withdraw({ version }: Change): Promise<void> {
    const question = { title: t('change.own.withdraw'), text: t('change.own.withdrawText'), deed: t('change.own.withdraw'), dangerous: true }
    if (!(await confirmed(question))) return
    try {
      change.value = await withdrawChange(side, version)
      told(t('change.own.withdrawn'))
    } catch (cause) {
      toldFailure(cause)
      await load()
    }
  }

  return { change, asking, failure, load, asked, withdraw }
}
