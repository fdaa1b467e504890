import { ref, shallowRef } from 'vue'

import { t } from '@/i18n'
import type { Evaluation } from '@/shared/api/types'
import { confirmed } from '@/shared/composables/useConfirm'
import { missing, useForm } from '@/shared/composables/useForm'
import { told, toldFailure } from '@/shared/composables/useToast'

import { decideEvaluation } from './requests'

/** The administrator's decision on the words of evaluations; `decided` is called once the list may have changed. */
export function useModeration(decided: () => void) {
  const form = useForm({ reason: '' })
  const refusing = shallowRef<Evaluation>()
  const busy = ref(false)

  async function approve(evaluation: Evaluation): Promise<void> {
    const number = evaluation.slip_number
    const question = { title: t('evaluation.review.approveTitle'), text: t('evaluation.review.approveText', { number }), deed: t('evaluation.review.approve') }
    if (busy.value || !(await confirmed(question))) return
    busy.value = true
    try {
      await decideEvaluation(evaluation, null)
      told(t('evaluation.review.approved', { number }))
    } catch (cause) {
      toldFailure(cause)
    } finally {
      busy.value = false
    }
    decided()
  }

  function ask(evaluation: Evaluation): void {
    refusing.value = evaluation
    form.values.reason = ''
    form.note.value = ''
    form.errors.value = {}
  }

  async function refuse(): Promise<void> {
    const evaluation = refusing.value
    if (!evaluation) return
    const refused = await form.submit(() => decideEvaluation(evaluation, form.values.reason), () => missing(form.values, ['reason']))
    if (!refused) return
    refusing.value = undefined
    told(t('evaluation.review.refused', { number: evaluation.slip_number }))
    decided()
  }

  return { form, refusing, busy, approve, ask, refuse }
}
