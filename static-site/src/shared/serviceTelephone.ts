import { computed, ref } from 'vue'

import { useSession } from '@/accounts/session'

const published = ref('')

/** The deployment's telephone number, for pages on which nobody is signed in; the site works without it. */
export async function readServiceTelephone(): Promise<void> {
  try {
    const response = await fetch('/site.json')
    const site = (await response.json()) as { service_telephone?: string }
    published.value = site.service_telephone ?? ''
  } catch {
    published.value = ''
  }
}

export const serviceTelephone = computed(() => useSession().telephone.value || published.value)
