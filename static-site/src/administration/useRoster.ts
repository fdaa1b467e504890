import { computed, ref, shallowRef } from 'vue'

import { t } from '@/i18n'
import { wordingOf } from '@/shared/api/wording'
import type { Roster } from '@/shared/api/types'

import { createNext, fetchRoster, uploadRoster } from './requests'

/** The server takes no more. */
const LARGEST_BYTES = 1024 * 1024

/** Why a file is no roster, as a key of the locales; what only its content tells is left to the server. */
export function problemOf(file: { name: string; size: number }): string | null {
  if (!/\.xlsx$/i.test(file.name)) return 'workbook.import.notXlsx'
  if (file.size > LARGEST_BYTES) return 'administration.roster.tooBig'
  return file.size === 0 ? 'workbook.import.empty' : null
}

/** A roster: checked as a whole, then its accounts are made a few at a time, for as long as this page is open. */
export function useRoster(opened: (id: string) => void) {
  const roster = shallowRef<Roster>()
  const busy = ref(false)
  const failure = ref('')
  const making = computed(() => busy.value && roster.value !== undefined)

  async function attempt(work: () => Promise<void>): Promise<void> {
    if (busy.value) return
    busy.value = true
    failure.value = ''
    try {
      await work()
    } catch (cause) {
      failure.value = wordingOf(cause)
    } finally {
      busy.value = false
    }
  }

  async function upload(file: File): Promise<void> {
    const problem = problemOf(file)
    if (problem) {
      failure.value = t(problem)
      return
    }
    await attempt(async () => {
      roster.value = undefined
      roster.value = await uploadRoster(file.name, await base64Of(file), crypto.randomUUID())
      opened(roster.value.id)
    })
  }

  function create(): Promise<void> {
    return attempt(async () => {
      while (roster.value && roster.value.waiting > 0) {
        const { waiting } = roster.value
        roster.value = await createNext(roster.value.id)
        if (roster.value.waiting === waiting) break
      }
    })
  }

  function reopen(id: string): Promise<void> {
    return attempt(async () => {
      roster.value = await fetchRoster(id)
    })
  }

  return { roster, busy, making, failure, upload, create, reopen }
}

export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
