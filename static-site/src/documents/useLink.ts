import { toldFailure } from '@/shared/composables/useToast'

import { fetchLink } from './requests'

/** Opens a document in a tab of its own. */
export function openDocument(id: string): Promise<void> {
  return openLink(() => fetchLink(id))
}

/** Opens in a tab of its own what a link leads to that has to be asked for first. */
export async function openLink(ask: () => Promise<{ url: string }>): Promise<void> {
  // At the click itself: a tab that opens after an answer is taken for a pop-up.
  const tab = window.open('about:blank', '_blank')
  if (tab) tab.opener = null
  try {
    const { url } = await ask()
    if (tab) tab.location.replace(url)
    else window.location.assign(url)
  } catch (cause) {
    tab?.close()
    toldFailure(cause)
  }
}
