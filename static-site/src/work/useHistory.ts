import { ref, shallowRef, watch, type Ref } from 'vue'

import type { WorkEvent, WorkLine } from '@/shared/api/types'

import { fetchHistory } from './requests'

/** What was done with the line that is shown; a late answer about another counts for nothing. */
export function useHistory(line: Ref<WorkLine | undefined>) {
  const events = shallowRef<WorkEvent[]>([])
  const busy = ref(false)
  const failure = shallowRef<unknown>()

  async function load(): Promise<void> {
    const shown = line.value
    events.value = []
    failure.value = undefined
    if (!shown) return
    busy.value = true
    try {
      const found = await fetchHistory(shown)
      if (shown === line.value) events.value = found
    } catch (cause) {
      if (shown === line.value) failure.value = cause
    } finally {
      if (shown === line.value) busy.value = false
    }
  }

  watch(line, load, { immediate: true })
  return { events, busy, failure, load }
}
