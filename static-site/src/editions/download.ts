import { toldFailure } from '@/shared/composables/useToast'
import { saveFile } from '@/shared/files'

import { fetchWorkbook } from './requests'

/** Saves an edition as a workbook. */
export async function downloadWorkbook(id: string): Promise<void> {
  try {
    saveFile(await fetchWorkbook(id))
  } catch (cause) {
    toldFailure(cause)
  }
}
