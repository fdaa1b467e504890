import { computed, onScopeDispose, ref, shallowRef } from 'vue'

import type { SlipLine, WholeSlip } from '@/shared/api/types'

import { fetchLines, fetchSlip } from './requests'

const LOOK_AGAIN_MS = 3000

export interface Group {
  /** The institution's; empty where there is none. */
  name: string
  lines: SlipLine[]
}

/** The lines of each institution together, in the order of the slip; those without one come first. */
export function grouped(lines: readonly SlipLine[]): Group[] {
  const groups = new Map<string, Group>()
  for (const line of lines) {
    const { institution_name: name } = line
    const group = groups.get(name) ?? { name, lines: [] }
    groups.set(name, { name, lines: [...group.lines, line] })
  }
  return [...groups.values()].sort((one, other) => Number(one.name !== '') - Number(other.name !== ''))
}

/** Whether it is still being submitted, or its instruments are still being given to institutions. */
export function isUnderWay({ state, lines }: Pick<WholeSlip, 'state' | 'lines'>): boolean {
  return state === 'submitting' || Boolean(lines.draft)
}

/** A slip with all of its lines; one that is being submitted is followed until it is. */
export function useSlip(id: string) {
  const slip = shallowRef<WholeSlip>()
  const lines = shallowRef<SlipLine[]>([])
  const busy = ref(false)
  const failure = shallowRef<unknown>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0

  async function allLines(): Promise<SlipLine[]> {
    const found: SlipLine[] = []
    let after: number | null = 0
    while (after !== null) {
      const page = await fetchLines(id, after)
      found.push(...page.items)
      after = page.after
    }
    return found
  }

  async function load(): Promise<void> {
    const mine = ++turn
    clearTimeout(timer)
    busy.value = true
    failure.value = undefined
    try {
      const [found, all] = await Promise.all([fetchSlip(id), allLines()])
      if (mine !== turn) return
      slip.value = found
      lines.value = all
      if (isUnderWay(found)) timer = setTimeout(() => void load(), LOOK_AGAIN_MS)
    } catch (cause) {
      if (mine === turn) failure.value = cause
    } finally {
      if (mine === turn) busy.value = false
    }
  }

  onScopeDispose(() => {
    turn += 1
    clearTimeout(timer)
  })

  return { slip, lines, groups: computed(() => grouped(lines.value)), busy, failure, load }
}
