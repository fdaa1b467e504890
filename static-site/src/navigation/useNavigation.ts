import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import { useSession } from '@/accounts/session'

import { entryOf, menu } from './pages'

/** The menus of whoever is signed in, and whether the page on the screen belongs to the personal centre. */
export function useNavigation() {
  const { session } = useSession()
  const route = useRoute()
  const paths = new Set(useRouter().getRoutes().map((each) => each.path))
  const exists = (path: string): boolean => paths.has(path)
  const work = computed(() => menu('work', session.value, exists))
  const centre = computed(() => menu('centre', session.value, exists))
  return {
    work,
    centre,
    /** The entry of the bar on top that the page on the screen belongs to. */
    here: computed(() => entryOf(work.value, route.path)),
    inCentre: computed(() => centre.value.some((each) => each.path === route.path)),
    hasMessages: computed(() => centre.value.some((each) => each.path === '/messages')),
  }
}
