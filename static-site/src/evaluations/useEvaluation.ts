import { ref, shallowRef } from 'vue'

import { t } from '@/i18n'
import type { Evaluation } from '@/shared/api/types'
import { missing, useForm } from '@/shared/composables/useForm'
import { told } from '@/shared/composables/useToast'

import { fetchOwnEvaluation, giveEvaluation } from './requests'

/** The organisation's evaluation of a completed reservation: as it was given, or a form to give it. */
export function useEvaluation(slip: string) {
  const given = shallowRef<Evaluation | null>()
  const failure = shallowRef<unknown>()
  const open = ref(false)
  const form = useForm<{ stars: number | ''; words: string }>({ stars: '', words: '' })

  async function load(): Promise<void> {
    failure.value = undefined
    try {
      given.value = await fetchOwnEvaluation(slip)
    } catch (cause) {
      failure.value = cause
    }
  }

  async function give(): Promise<void> {
    const { stars, words } = form.values
    const stored = await form.submit(() => giveEvaluation(slip, { stars: Number(stars), words }), () => missing(form.values, [], ['stars']))
    if (!stored) return
    given.value = stored
    open.value = false
    told(t(stored.words ? 'evaluation.give.doneWords' : 'evaluation.give.done'))
  }

  return { given, failure, open, form, load, give }
}
