import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import type { PublicNotice } from '@/shared/api/types'
import { usePages } from '@/shared/composables/usePages'

import { fromAddress, toAddress, type Draft } from './conditions'
import { fetchPublicNotices } from './requests'

/** The notices under the conditions of the address, so that what was found can be shared. */
export function usePublicNotices() {
  const route = useRoute()
  const router = useRouter()
  const conditions = computed(() => fromAddress(route.query))
  const asked = computed(() => toAddress(conditions.value))
  const address = computed(() => JSON.stringify(asked.value))
  const pages = usePages<PublicNotice>((cursor) => fetchPublicNotices(asked.value, cursor))

  async function query(wanted: Draft): Promise<void> {
    const next = toAddress(wanted)
    if (JSON.stringify(next) === address.value) await pages.start()
    else await router.push({ query: next })
  }

  // What does not meet the conditions must not stand under them while they are asked for.
  watch(address, () => {
    pages.rows.value = []
    void pages.start()
  }, { immediate: true })

  return { ...pages, conditions, unconditional: computed(() => Object.keys(asked.value).length === 0), query }
}
