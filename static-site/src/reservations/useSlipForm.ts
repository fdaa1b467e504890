import { toRef } from 'vue'

import { t } from '@/i18n'
import { Problem } from '@/shared/api/problem'
import type { Slip, SlipWish, WholeSlip } from '@/shared/api/types'
import { missing, useForm, type Errors } from '@/shared/composables/useForm'

import { submitSlip } from './requests'
import { usePicks } from './usePicks'
import { useStoredSlip } from './useStoredSlip'

/** Above the contact's fields: the instruments stand in a part of their own, and are not counted with them. */
function noteOn({ instruments, ...contact }: Errors): string {
  const count = Object.keys(contact).length
  return count > 0 || !instruments ? t('common.form.check', { count }) : t('reservation.form.seeInstruments')
}

/** The form of a slip: saving it, and submitting what was saved. */
export function useSlipForm(start: WholeSlip | undefined, picked: string[]) {
  const form = useForm<Required<SlipWish>>({
    contact: start?.contact ?? '',
    telephone: start?.telephone ?? '',
    remark: start?.remark ?? '',
    instruments: start?.instruments ?? picked,
  }, noteOn)
  const { values } = form
  const picks = usePicks(toRef(() => values.instruments))
  const stored = useStoredSlip(start, values)

  function check(): Errors {
    const wrong = picks.wrong.value.length
    return {
      ...missing(values, ['contact', 'telephone'], ['instruments']),
      ...(wrong > 0 ? { instruments: t('reservation.form.wrongPicks', { count: wrong }, wrong) } : {}),
    }
  }

  /** Whether it is saved. */
  async function save(): Promise<boolean> {
    const slip = await form.submit(stored.store, check)
    if (!slip) await lookAgain()
    return slip !== undefined
  }

  async function submit(): Promise<Slip | undefined> {
    const submitted = await form.submit(async () => {
      const { id, version } = await stored.store()
      return submitSlip(id, version)
    }, check)
    if (!submitted) await lookAgain()
    return submitted
  }

  /** After the server refused instruments: which ones, and why, and of which version the slip is now. */
  async function lookAgain(): Promise<void> {
    const cause = form.failure.value
    // Not where it is stale: what somebody else changed must not be written over unseen.
    if (!(cause instanceof Problem) || !cause.fields.some(({ field }) => field.startsWith('instruments'))) return
    await picks.look()
    await stored.readVersion()
  }

  return { form, picks, save, submit, dirty: () => stored.changed() && values.instruments.length > 0 }
}
