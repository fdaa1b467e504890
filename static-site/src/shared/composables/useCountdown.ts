import { computed, getCurrentScope, onScopeDispose, ref } from 'vue'

/** Counts whole seconds down to nought by the clock, so a sleeping tab does not stretch the wait. */
export function useCountdown(now: () => number = Date.now) {
  const left = ref(0)
  let end = 0
  let timer: ReturnType<typeof setInterval> | undefined

  function tick(): void {
    left.value = Math.max(0, Math.ceil((end - now()) / 1000))
    if (left.value === 0) stop()
  }

  function stop(): void {
    clearInterval(timer)
    timer = undefined
  }

  function start(seconds: number): void {
    stop()
    end = now() + seconds * 1000
    tick()
    if (left.value > 0) timer = setInterval(tick, 250)
  }

  if (getCurrentScope()) onScopeDispose(stop)
  return { left, running: computed(() => left.value > 0), text: computed(() => clock(left.value)), start }
}

/** 75 as 1:15, 9 as 0:09. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
