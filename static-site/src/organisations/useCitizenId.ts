import { getCurrentScope, onScopeDispose, ref, watch } from 'vue'

import { useCountdown } from '@/shared/composables/useCountdown'

/** How long a whole ID stays on the screen. */
export const SHOWN_SECONDS = 60

/** A whole ID for a moment: it is forgotten when the time is up, when it is hidden, and when its place goes. */
export function useCitizenId(fetchId: () => Promise<string>, now: () => number = Date.now) {
  const whole = ref('')
  const spent = ref(false)
  const busy = ref(false)
  const { left, start } = useCountdown(now)
  let turn = 0

  function hide(): void {
    turn += 1
    whole.value = ''
  }

  /** Another ID: what was shown of the one before is nobody's business any more. */
  function forget(): void {
    hide()
    spent.value = false
  }

  async function show(): Promise<void> {
    const mine = ++turn
    busy.value = true
    try {
      const found = await fetchId()
      if (mine !== turn) return
      whole.value = found
      spent.value = true
      start(SHOWN_SECONDS)
    } finally {
      busy.value = false
    }
  }

  watch(left, (seconds) => seconds === 0 && hide(), { flush: 'sync' })
  if (getCurrentScope()) onScopeDispose(hide)
  return { whole, spent, busy, left, show, hide, forget }
}
