import { toldFailure } from '@/shared/composables/useToast'

import { fetchLink } from './requests'

/** Opens a document in a tab of its own. */
export async function openDocument(id: string): Promise<void> {
  // At the click itself: a tab that opens after an answer is taken for a pop-up.
  const tab = window.open('about:blank', '_blank')
  if (tab) tab.opener = null
  try {
    const { url } = await fetchLink(id)
    if (tab) tab.location.replace(url)
    else window.location.assign(url)
  } catch (cause) {
    tab?.close()
    toldFailure(cause)
  }
}
