import { ref, shallowRef } from 'vue'

import { t } from '@/i18n'
import type { NewsChannels } from '@/shared/api/types'
import { told, toldFailure } from '@/shared/composables/useToast'

import { chooseChannels, fetchChannels } from './requests'

export type Channel = keyof NewsChannels

/** By which ways the own organisation hears of its reservations; each is switched at once, one at a time. */
export function useNewsChannels() {
  const channels = shallowRef<NewsChannels>()
  const busy = ref(false)
  const failure = shallowRef<unknown>()

  async function load(): Promise<void> {
    failure.value = undefined
    try {
      channels.value = await fetchChannels()
    } catch (cause) {
      failure.value = cause
    }
  }

  async function choose(channel: Channel, on: boolean): Promise<void> {
    if (busy.value || channels.value === undefined) return
    busy.value = true
    try {
      channels.value = await chooseChannels({ ...channels.value, [channel]: on })
      told(t('security.channels.saved'))
    } catch (cause) {
      toldFailure(cause)
    } finally {
      busy.value = false
    }
  }

  return { channels, busy, failure, load, choose }
}
