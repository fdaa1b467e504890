import { ref, shallowRef, watch } from 'vue'

import type { ProposedValidity, Published, ResultCorrection, UploadedDocument, Verdict } from '@/shared/api/types'
import { missing, useForm, type Errors } from '@/shared/composables/useForm'

import { fetchValidity } from './resultRequests'
import type { Task } from './task'

/** A line whose result is to be recorded; with `present`, the result that is to be corrected. */
export interface Recording {
  task: Task
  present?: Published | undefined
  /** The day that the form begins with. */
  day: string
}

interface Values {
  verdict: Verdict | ''
  certificate_number: string
  verified_on: string
  valid_until: string
  certificate: UploadedDocument | null
  reason: string
}

/** Nobody's instrument passes because a form said so before anybody looked: a new verdict is always chosen. */
function beginning({ present, day }: Recording): Values {
  const { verdict = '', certificate_number = '', verified_on = day, valid_until = null, certificate = null } = present ?? {}
  return { verdict, certificate_number, verified_on, valid_until: valid_until ?? '', certificate, reason: '' }
}

/** The form of a result; the validity follows the day of verification until somebody writes another. */
export function useResultForm(recording: Recording) {
  const { task, present } = recording
  const form = useForm(beginning(recording))
  const { values } = form
  const validity = shallowRef<ProposedValidity>()
  const proposing = ref(false)
  let turn = 0
  let proposal: Promise<void> = Promise.resolve()

  /** Asks for the validity; a newer day makes the answer for an older one count for nothing. */
  async function propose(day: string, take = true): Promise<void> {
    const mine = ++turn
    validity.value = undefined
    proposing.value = day !== ''
    if (day === '') return
    const found = await fetchValidity(task, day).catch(() => undefined)
    if (mine !== turn) return
    proposing.value = false
    validity.value = found
    if (take) fill()
  }

  /** What somebody wrote stays. */
  function fill(): void {
    if (values.valid_until === '' && values.verdict !== 'failed') values.valid_until = validity.value?.valid_until ?? ''
  }

  function wrong(): Errors {
    const needed = ['certificate_number', 'verified_on']
    if (present) needed.push('reason')
    if (values.verdict === 'passed' && validity.value?.required) needed.push('valid_until')
    return missing(values, needed, ['verdict'])
  }

  function said(): ResultCorrection {
    const { certificate, valid_until, verdict, ...rest } = values
    return {
      ...rest,
      // Checked before: nothing is sent without a verdict.
      verdict: verdict as Verdict,
      valid_until: verdict === 'failed' || valid_until === '' ? null : valid_until,
      certificate: certificate?.id ?? null,
    }
  }

  /** Sends what was said, once its validity is known: a quick Enter must not publish that of another day. */
  async function submit(send: (said: ResultCorrection) => Promise<void>): Promise<void> {
    await proposal
    await form.submit(() => send(said()), wrong)
  }

  // At once: a change and the submission that follows it may share a tick.
  watch(() => values.verified_on, (day) => {
    values.valid_until = ''
    proposal = propose(day)
  }, { flush: 'sync' })
  watch(() => values.verdict, fill)
  // A result that was published without a validity was meant so.
  proposal = propose(values.verified_on, present === undefined)

  return { ...form, validity, proposing, submit }
}
