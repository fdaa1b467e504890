import { ref } from 'vue'

import type { Slip, SlipWish, WholeSlip } from '@/shared/api/types'

import { addSlip, changeSlip, fetchSlip } from './requests'

/** The slip as the server has it, and how it becomes what the form says. */
export function useStoredSlip(start: WholeSlip | undefined, values: SlipWish) {
  const slip = ref<Pick<Slip, 'id' | 'version'> | undefined>(start)
  let stored = start ? text() : ''
  let sent = ''
  let key = ''

  function text(): string {
    return JSON.stringify(values)
  }

  /** The same wish sent again after a lost answer has the same key and makes no second slip; another wish has its own. */
  function keyOf(wish: string): string {
    if (wish !== sent) key = crypto.randomUUID()
    sent = wish
    return key
  }

  /** Stores what is not stored yet; the slip as it is then. */
  async function store(): Promise<Pick<Slip, 'id' | 'version'>> {
    const known = slip.value
    const wish = text()
    if (known && wish === stored) return known
    const now = known ? await changeSlip(known.id, known.version, values) : await addSlip(values, keyOf(wish))
    slip.value = now
    stored = wish
    return now
  }

  /** A submission that was refused and undone has left the slip in a newer version. */
  async function readVersion(): Promise<void> {
    if (!slip.value) return
    try {
      const { id, version } = await fetchSlip(slip.value.id)
      slip.value = { id, version }
    } catch {
      // The next attempt tells what is wrong.
    }
  }

  return { store, readVersion, changed: () => text() !== stored }
}
