import { computed, ref, watch, type Ref } from 'vue'

import { t } from '@/i18n'
import { Problem } from '@/shared/api/problem'
import type { Instrument } from '@/shared/api/types'
import { missing, useForm } from '@/shared/composables/useForm'

import { dueDate } from './dueDate'
import { blank, copyOf, detailsOf, REQUIRED, REQUIRED_CHOICES, valuesOf, type Values } from './instrumentValues'
import { addInstrument, changeInstrument, fetchInstrument } from './requests'

export type Editing = { mode: 'add' } | { mode: 'copy' | 'edit'; instrument: Instrument }

const STALE = 'stale'

/** The form for a new, a copied or a stored instrument. */
export function useInstrumentForm(editing: Editing) {
  const form = useForm<Values>(start(editing))
  const { values, note } = form
  /** Whether a published result says when it was verified: that is not changed by hand. */
  const locked = ref(editing.mode === 'edit' && editing.instrument.verified_by !== '')
  const version = ref(editing.mode === 'edit' ? editing.instrument.version : 0)
  const stale = computed(() => form.failure.value instanceof Problem && form.failure.value.code === STALE)
  // One key for as long as the form is open: pressing the button again after a lost answer adds nothing twice.
  const key = crypto.randomUUID()
  let before = JSON.stringify(values)

  const proposed = useDueProposal(values, locked)

  async function send(): Promise<Instrument> {
    const details = detailsOf(values)
    if (editing.mode !== 'edit') return addInstrument(details, key)
    return changeInstrument(editing.instrument.id, version.value, details)
  }

  async function save(): Promise<Instrument | undefined> {
    const saved = await form.submit(send, () => missing(values, REQUIRED, REQUIRED_CHOICES))
    if (stale.value) note.value = t('ledger.form.stale')
    return saved
  }

  /** Takes over what somebody else stored in the meantime. */
  async function reload(): Promise<void> {
    if (editing.mode !== 'edit') return
    const newest = await form.submit(() => fetchInstrument(editing.instrument.id))
    if (!newest) return
    locked.value = newest.verified_by !== ''
    Object.assign(values, valuesOf(newest))
    version.value = newest.version
    before = JSON.stringify(values)
  }

  return { form, stale, locked, proposed, save, reload, dirty: () => JSON.stringify(values) !== before }
}

/** Fills in the due date from the certificate's dates, as long as the user has not written another. */
export function useDueProposal(values: Pick<Values, 'last_verified_on' | 'interval_months' | 'due_on'>, locked: Ref<boolean> = ref(false)) {
  const proposal = computed(() =>
    values.last_verified_on && values.interval_months ? (dueDate(values.last_verified_on, values.interval_months) ?? '') : '',
  )
  watch(proposal, (now, before) => {
    if (locked.value) return
    if (values.due_on === '' || values.due_on === before) values.due_on = now
  })
  return computed(() => proposal.value !== '' && values.due_on === proposal.value)
}

function start(editing: Editing): Values {
  if (editing.mode === 'add') return blank('')
  return editing.mode === 'edit' ? valuesOf(editing.instrument) : copyOf(editing.instrument)
}
