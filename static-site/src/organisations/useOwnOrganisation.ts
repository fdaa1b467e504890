import { onMounted, ref, shallowRef } from 'vue'

import { loadDivisions } from '@/reference/divisions'
import type { Organisation } from '@/shared/api/types'

import { fetchOwn } from './requests'

/** The organisation that is signed in, with the names of divisions at hand. */
export function useOwnOrganisation() {
  const organisation = ref<Organisation>()
  const failure = shallowRef<unknown>()

  async function load(): Promise<void> {
    failure.value = undefined
    try {
      await loadDivisions()
      organisation.value = await fetchOwn()
    } catch (cause) {
      failure.value = cause
    }
  }

  onMounted(load)
  return { organisation, failure, load }
}
