import { computed, getCurrentScope, onScopeDispose, ref, shallowRef } from 'vue'

import { LostConnection } from '@/shared/api/problem'
import type { Job } from '@/shared/api/types'

const ENDED: readonly Job['state'][] = ['done', 'refused', 'failed', 'expired']

/** Every second at first; a job that takes longer is asked for less often. */
export function pause(asked: number): number {
  if (asked < 30) return 1000
  return asked < 90 ? 3000 : 10_000
}

export function hasEnded(job: Job): boolean {
  return ENDED.includes(job.state)
}

/** How much of a job is done, in percent; undefined while nobody knows how much there is. */
export function percentOf(job: Job): number | undefined {
  if (job.state === 'done') return 100
  if (job.total === 0 || job.state === 'waiting_for_upload' || job.state === 'reading') return undefined
  return Math.min(99, Math.floor((job.done / job.total) * 100))
}

/** Follows a job until it has ended; a lost connection only pauses the view, not the work. */
export function useJob(fetchJob: (id: string) => Promise<Job>, ended: (job: Job) => void = () => undefined) {
  const job = ref<Job>()
  const lost = ref(false)
  const failure = shallowRef<unknown>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0

  function follow(id: string, known?: Job): void {
    stop()
    job.value = known
    failure.value = undefined
    lost.value = false
    void ask(id, 0, ++turn)
  }

  async function ask(id: string, asked: number, mine: number): Promise<void> {
    try {
      const now = await fetchJob(id)
      if (mine !== turn) return
      lost.value = false
      job.value = now
      if (hasEnded(now)) {
        ended(now)
        return
      }
    } catch (cause) {
      if (mine !== turn) return
      lost.value = cause instanceof LostConnection
      if (!lost.value) {
        failure.value = cause
        return
      }
    }
    timer = setTimeout(() => void ask(id, asked + 1, mine), pause(asked))
  }

  function stop(): void {
    turn += 1
    clearTimeout(timer)
  }

  if (getCurrentScope()) onScopeDispose(stop)
  return { job, lost, failure, running: computed(() => job.value !== undefined && !hasEnded(job.value)), follow, stop }
}
