import { defineAsyncComponent, type AsyncComponentLoader, type Component } from 'vue'
import { START_LOCATION, type Router } from 'vue-router'

import { markUnreachable, serverUnreachable } from './reachable'

// A new version of the site replaces the files of the old one, so a tab that is still open cannot fetch the rest of them.

/** Where a page cannot be fetched, goes to it by loading the site anew, but never twice in a row. */
export function followNewVersion(router: Router): void {
  router.onError((_cause, to, from) => {
    if (serverUnreachable.value) return
    if (from === START_LOCATION) markUnreachable()
    else location.assign(to.fullPath)
  })
}

/** A part of a page that is fetched when it is first needed. */
export function lazily<T extends Component>(loader: AsyncComponentLoader<T>): T {
  return defineAsyncComponent({ loader, onError: () => location.reload() })
}
