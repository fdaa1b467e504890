import { toldFailure } from '@/shared/composables/useToast'

import { downloadLink } from './requests'

/** Fetches what a job made; the browser saves it under the name that storage gives it. */
export async function download(jobId: string): Promise<void> {
  try {
    const link = document.createElement('a')
    link.href = await downloadLink(jobId)
    link.rel = 'noopener'
    document.body.append(link)
    link.click()
    link.remove()
  } catch (cause) {
    toldFailure(cause)
  }
}
