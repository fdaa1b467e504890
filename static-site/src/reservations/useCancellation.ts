import { ref } from 'vue'

import { t } from '@/i18n'
import { LostConnection } from '@/shared/api/problem'
import type { LineResult, SlipLine } from '@/shared/api/types'
import { missing, useForm } from '@/shared/composables/useForm'
import { told } from '@/shared/composables/useToast'

import { nameOf } from './describe'
import { cancelLines } from './requests'

/** The API takes this many at once. */
const AT_ONCE = 100

export interface Refused {
  name: string
  detail: string
}

/** Which lines were not cancelled, and why; those that no answer tells of came after a lost connection. */
export function refusedOf(lines: readonly SlipLine[], results: readonly LineResult[]): Refused[] {
  const answered = new Map(results.map((result) => [result.number, result]))
  return lines
    .filter(({ number }) => answered.get(number)?.problem !== null)
    .map((line) => ({ name: nameOf(line), detail: answered.get(line.number)?.problem?.detail ?? t('common.problem.lost') }))
}

/** Cancelling lines with a reason; `changed` is called once something may have changed. */
export function useCancellation(changed: () => void) {
  const form = useForm({ reason: '' })
  const lines = ref<SlipLine[]>([])
  const refused = ref<Refused[]>([])
  const done = ref(0)

  function ask(wanted: SlipLine[]): void {
    lines.value = wanted.filter(({ allowed }) => allowed.includes('cancel'))
    refused.value = []
    form.values.reason = ''
    form.note.value = ''
    form.errors.value = {}
  }

  async function cancel(): Promise<void> {
    const results = await form.submit(() => inParts(lines.value, form.values.reason), () => missing(form.values, ['reason']))
    if (!results) return
    refused.value = refusedOf(lines.value, results)
    done.value = lines.value.length - refused.value.length
    if (refused.value.length === 0) {
      told(t('reservation.cancel.done', { count: done.value }, done.value))
      lines.value = []
    }
    changed()
  }

  return { form, lines, refused, done, ask, cancel }
}

async function inParts(lines: SlipLine[], reason: string): Promise<LineResult[]> {
  const results: LineResult[] = []
  for (let start = 0; start < lines.length; start += AT_ONCE) {
    try {
      results.push(...(await cancelLines(lines.slice(start, start + AT_ONCE), reason)))
    } catch (cause) {
      // What came before this part was done and has to be told.
      if (start === 0 || !(cause instanceof LostConnection)) throw cause
      return results
    }
  }
  return results
}
