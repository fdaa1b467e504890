import { ref } from 'vue'

import { toldFailure } from '@/shared/composables/useToast'
import { saveFile } from '@/shared/files'

import { fetchPaper } from './requests'

/** Saves a submitted slip as the PDF that the server makes of it. */
export function usePaper(id: string) {
  const busy = ref(false)

  async function download(): Promise<void> {
    if (busy.value) return
    busy.value = true
    try {
      saveFile(await fetchPaper(id))
    } catch (cause) {
      toldFailure(cause)
    } finally {
      busy.value = false
    }
  }

  return { busy, download }
}
