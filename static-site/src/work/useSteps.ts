import { ref } from 'vue'

import { t } from '@/i18n'
import { LostConnection } from '@/shared/api/problem'
import type { WorkResult } from '@/shared/api/types'
import { confirmed } from '@/shared/composables/useConfirm'
import { told, toldFailure } from '@/shared/composables/useToast'

import { carryOut, type Order } from './requests'
import { idOf, nameOf, type Step, type Task } from './task'

/** The API takes this many at once. */
const AT_ONCE = 100

/** The steps that need no more than a yes. */
const PLAIN = ['accept', 'hand_back'] as const
type Plain = (typeof PLAIN)[number]

/** A step that something must be said with before it is taken. */
export interface Asking {
  step: Exclude<Step, Plain>
  tasks: Task[]
}

/** What became of lines; administrators assign elsewhere, and are told alike. */
export interface Outcome {
  step: Step | 'assign'
  done: number
  refused: { name: string; detail: string }[]
}

/** What became of each, told apart, in the order of the lines. */
export function outcomeOf(step: Outcome['step'], tasks: readonly Task[], results: readonly WorkResult[]): Outcome {
  const answers = new Map(results.map((result) => [idOf(result), result]))
  const refused = tasks
    .filter(({ id }) => !answers.get(id)?.line)
    .map((task) => ({
      name: nameOf(task),
      detail: answers.get(task.id)?.problem?.detail ?? t('work.outcome.unanswered'),
    }))
  return { step, done: tasks.length - refused.length, refused }
}

/** Takes a step with one line or many; `changed` is called once something may have changed. */
export function useSteps(changed: () => void) {
  const asking = ref<Asking>()
  const outcome = ref<Outcome>()
  const busy = ref(false)

  /** Asks what the step needs, if only for a yes. */
  async function begin(step: Step, tasks: Task[]): Promise<void> {
    const [first] = tasks
    if (!first || busy.value) return
    if (!isPlain(step)) {
      asking.value = { step, tasks }
      return
    }
    if (!(await confirmed(question(step, tasks, first)))) return
    await take({ step }, tasks).catch(toldFailure)
  }

  /** Takes the step; throws where nothing is known to have been done. */
  async function take(order: Order, tasks: Task[]): Promise<void> {
    busy.value = true
    try {
      tell(outcomeOf(order.step, tasks, await inParts(tasks, (part) => carryOut(order, part))))
      asking.value = undefined
    } finally {
      busy.value = false
      changed()
    }
  }

  function tell(found: Outcome): void {
    if (found.refused.length > 0) outcome.value = found
    else told(t(`work.outcome.done.${found.step}`, { count: found.done }))
  }

  return { asking, outcome, busy, begin, take }
}

/** Sends as many lines at once as the API takes; throws where nothing is known to have been done. */
export async function inParts(tasks: readonly Task[], send: (part: readonly Task[]) => Promise<WorkResult[]>): Promise<WorkResult[]> {
  const results: WorkResult[] = []
  for (let start = 0; start < tasks.length; start += AT_ONCE) {
    try {
      results.push(...(await send(tasks.slice(start, start + AT_ONCE))))
    } catch (cause) {
      // What came before this part was done and has to be told.
      if (start === 0 || !(cause instanceof LostConnection)) throw cause
      return results
    }
  }
  return results
}

function isPlain(step: Step): step is Plain {
  return PLAIN.some((each) => each === step)
}

function question(step: Plain, tasks: readonly Task[], first: Task) {
  return {
    title: t(`work.${step}.title`),
    text: tasks.length === 1 ? t(`work.${step}.one`, { name: nameOf(first) }) : t(`work.${step}.many`, { count: tasks.length }),
    deed: t(`work.step.${step}`),
  }
}
