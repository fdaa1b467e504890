import { ref } from 'vue'
import { useRouter } from 'vue-router'

import { t } from '@/i18n'
import { Problem } from '@/shared/api/problem'
import type { Slip } from '@/shared/api/types'
import { confirmed } from '@/shared/composables/useConfirm'
import { told, toldFailure } from '@/shared/composables/useToast'

import { deleteSlip, submitSlip } from './requests'

/** Submits and deletes slips of the list after asking; `changed` is called once something may have changed. */
export function useSlipActions(changed: () => void) {
  const router = useRouter()
  const busy = ref(false)

  async function run(deed: () => Promise<void>): Promise<void> {
    busy.value = true
    try {
      await deed()
    } finally {
      busy.value = false
    }
  }

  async function submit(slip: Slip): Promise<void> {
    const { id, version, picked } = slip
    const question = { title: t('reservation.confirm.submitTitle'), text: t('reservation.confirm.submitText', { count: picked }, picked), deed: t('reservation.confirm.submitDeed') }
    if (busy.value || !(await confirmed(question))) return
    await run(async () => {
      try {
        const { number } = await submitSlip(id, version)
        told(t('reservation.submitted', { number: number ?? '' }))
        await router.push(`/reservations/${id}`)
      } catch (cause) {
        toldFailure(cause)
        // Which instruments are wrong, and why, stands in the form.
        if (cause instanceof Problem && cause.fields.length > 0) await router.push(`/reservations/${id}/edit`)
        else changed()
      }
    })
  }

  async function remove(slip: Slip): Promise<void> {
    const { picked } = slip
    const question = { title: t('reservation.confirm.deleteTitle'), text: t('reservation.confirm.deleteText', { count: picked }, picked), deed: t('reservation.action.delete'), dangerous: true }
    if (busy.value || !(await confirmed(question))) return
    await run(async () => {
      try {
        await deleteSlip(slip)
        told(t('reservation.deleted'))
      } catch (cause) {
        toldFailure(cause)
      }
      changed()
    })
  }

  return { busy, submit, remove }
}
