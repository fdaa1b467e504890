import { ref, watchEffect } from 'vue'

import { currentLocale } from '@/i18n'

import { readGuide, type Guide } from './guide'
import type { Matter } from './matters'

/** The guide of a matter in the language on the screen. */
export function useGuide(matter: () => Matter | undefined) {
  const guide = ref<Guide>()
  const lost = ref(false)

  async function read(): Promise<void> {
    const [wanted, locale] = [matter(), currentLocale()]
    if (!wanted) return
    lost.value = false
    try {
      const found = await readGuide(wanted, locale)
      // Somebody who is quicker than the network wants what was chosen last.
      if (wanted === matter() && locale === currentLocale()) guide.value = found
    } catch {
      lost.value = true
    }
  }

  watchEffect(() => void read())
  return { guide, lost, read }
}
