import { ref } from 'vue'

import { t } from '@/i18n'
import { LostConnection } from '@/shared/api/problem'
import type { Action, ActionResult, Instrument } from '@/shared/api/types'
import { confirmed } from '@/shared/composables/useConfirm'
import { told, toldFailure } from '@/shared/composables/useToast'

import { act } from './requests'

/** The API takes this many at once. */
const AT_ONCE = 100

export interface Outcome {
  action: Action
  done: number
  refused: { name: string; detail: string }[]
}

/** What became of each, told apart; the order is that of the instruments. */
export function outcomeOf(action: Action, instruments: Instrument[], results: ActionResult[]): Outcome {
  const problems = new Map(results.filter((result) => result.problem).map((result) => [result.id, result.problem?.detail ?? '']))
  const answered = new Set(results.map((result) => result.id))
  const refused = instruments
    .filter(({ id }) => problems.has(id) || !answered.has(id))
    .map(({ id, name, serial_number }) => ({
      name: `${name} ${serial_number}`.trim(),
      detail: problems.get(id) ?? t('ledger.outcome.unanswered'),
    }))
  return { action, done: instruments.length - refused.length, refused }
}

/** Does the same to one or several instruments after asking; `changed` is called once something may have changed. */
export function useActions(changed: () => void) {
  const outcome = ref<Outcome>()
  const busy = ref(false)

  async function run(action: Action, instruments: Instrument[]): Promise<void> {
    const [first] = instruments
    if (!first || busy.value || !(await confirmed(question(action, instruments, first)))) return
    busy.value = true
    try {
      tell(outcomeOf(action, instruments, await inParts(action, instruments)))
    } catch (cause) {
      toldFailure(cause)
    } finally {
      busy.value = false
      changed()
    }
  }

  function tell(found: Outcome): void {
    if (found.refused.length > 0) outcome.value = found
    else told(t(`ledger.outcome.done.${found.action}`, { count: found.done }))
  }

  return { outcome, busy, run }
}

async function inParts(action: Action, instruments: Instrument[]): Promise<ActionResult[]> {
  const results: ActionResult[] = []
  for (let start = 0; start < instruments.length; start += AT_ONCE) {
    const part = instruments.slice(start, start + AT_ONCE).map(({ id, version }) => ({ id, version }))
    try {
      results.push(...(await act(action, part)))
    } catch (cause) {
      // What came before this part was done and has to be told.
      if (start === 0 || !(cause instanceof LostConnection)) throw cause
      return results
    }
  }
  return results
}

function question(action: Action, instruments: Instrument[], first: Instrument) {
  const one = instruments.length === 1
  const name = `${first.name} ${first.serial_number}`.trim()
  return {
    title: t(`ledger.confirm.title.${action}`),
    text: one
      ? t(`ledger.confirm.one.${action}`, { name })
      : t(`ledger.confirm.many.${action}`, { count: instruments.length }),
    deed: t(`ledger.action.${action}`),
    dangerous: action === 'delete' || action === 'scrap',
  }
}
