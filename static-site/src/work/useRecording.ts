import { ref, shallowRef } from 'vue'

import { t } from '@/i18n'
import { fetchVersions } from '@/results/requests'
import type { ResultCorrection, Verdict } from '@/shared/api/types'
import { told, toldFailure } from '@/shared/composables/useToast'
import { today } from '@/shared/format'

import { correctResult, publishResult } from './resultRequests'
import { nameOf, type Task } from './task'
import { useQueue, type List } from './useQueue'
import type { Recording } from './useResultForm'

/** What became of the line before; without a verdict it was skipped. */
export interface Former {
  name: string
  verdict?: Verdict
}

/** Records results one after the other, and corrects single ones; the list is read anew at the end. */
export function useRecording(list: List & { refresh: () => Promise<void> }) {
  const queue = useQueue(list)
  const recording = shallowRef<Recording>()
  const former = shallowRef<Former>()
  const published = ref(0)
  const sending = ref(false)
  let tried = false

  function record(tasks: readonly Task[]): void {
    const task = queue.begin(tasks)
    if (task) recording.value = { task, day: dayFor(task, today()) }
  }

  async function correct(task: Task): Promise<void> {
    try {
      const [present] = await fetchVersions(task)
      if (present) recording.value = { task, present, day: present.verified_on }
    } catch (cause) {
      toldFailure(cause)
    }
  }

  /** Publishes what was said, and goes on; throws where nothing is known to have been done. */
  async function send(said: ResultCorrection): Promise<void> {
    if (!recording.value) return
    const { task, present } = recording.value
    sending.value = tried = true
    try {
      await (present ? correctResult(task, said) : publishResult(task, said))
    } finally {
      sending.value = false
    }
    if (present) {
      told(t('result.correctedNow', { name: nameOf(task) }))
      await close()
      return
    }
    published.value += 1
    await goOn({ name: nameOf(task), verdict: said.verdict }, said.verified_on)
  }

  async function skip(): Promise<void> {
    if (recording.value) await goOn({ name: nameOf(recording.value.task) }, recording.value.day)
  }

  async function goOn(as: Former, day: string): Promise<void> {
    const from = recording.value
    const task = await queue.next()
    if (recording.value !== from) return
    if (!task) return close()
    former.value = as
    recording.value = { task, day: dayFor(task, day) }
  }

  /** Ends the run; what is being published is not left before it is known to be. */
  async function close(): Promise<void> {
    if (sending.value) return
    queue.end()
    recording.value = former.value = undefined
    if (published.value > 0) told(t('result.run.done', { count: published.value }))
    published.value = 0
    const changed = tried
    tried = false
    if (changed) await list.refresh()
  }

  return { recording, former, left: queue.left, mayBeMore: queue.mayBeMore, record, correct, send, skip, close }
}

/** The day of the one before, unless this one had not come in then. */
function dayFor({ received_on }: Task, day: string): string {
  return received_on !== null && received_on > day ? today() : day
}
