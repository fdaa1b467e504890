import { computed, ref, shallowRef } from 'vue'

import { Problem } from '@/shared/api/problem'

/** One thing that is read for a page, at once and again on demand. */
export function useOne<Thing>(fetch: () => Promise<Thing>) {
  const found = shallowRef<Thing>()
  const failure = shallowRef<unknown>()
  const busy = ref(false)

  async function load(): Promise<void> {
    busy.value = true
    failure.value = undefined
    try {
      found.value = await fetch()
    } catch (cause) {
      failure.value = cause
    } finally {
      busy.value = false
    }
  }

  void load()
  return {
    found,
    failure,
    busy,
    load,
    /** There is no such thing, which trying again does not change. */
    unknown: computed(() => failure.value instanceof Problem && failure.value.status === 404),
  }
}
