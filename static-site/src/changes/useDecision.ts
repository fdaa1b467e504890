import { ref, watch, type Ref } from 'vue'

import { t } from '@/i18n'
import type { Change } from '@/shared/api/types'
import { confirmed } from '@/shared/composables/useConfirm'
import { missing, useForm } from '@/shared/composables/useForm'
import { told, toldFailure } from '@/shared/composables/useToast'

import { decideChange } from './requests'

/** The administrator's decision on the change that is shown. */
export function useDecision(shown: Ref<Change | undefined>, decided: () => void) {
  const form = useForm({ reason: '' })
  const refusing = ref(false)

  watch(shown, () => {
    refusing.value = false
    form.values.reason = ''
  })

  async function approve(change: Change): Promise<void> {
    const { name } = change
    const question = { title: t('change.review.approveTitle'), text: t('change.review.approveText', { name }), deed: t('change.review.approve') }
    if (!(await confirmed(question))) return
    try {
      shown.value = await decideChange(change, null)
      told(t('change.review.approved', { name }))
    } catch (cause) {
      toldFailure(cause)
    }
    decided()
  }

  async function refuse(change: Change): Promise<void> {
    const { values } = form
    const refused = await form.submit(() => decideChange(change, values.reason), () => missing(values, ['reason']))
    if (!refused) return
    shown.value = refused
    told(t('change.review.refused', { name: change.name }))
    decided()
  }

  return { form, refusing, approve, refuse }
}
