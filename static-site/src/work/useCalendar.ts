import { computed, getCurrentScope, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import { today } from '@/shared/format'

import { meetingsByDay } from './appointments'
import { firstDay, lastDay, monthOf, shifted, weeksOf } from './month'
import { fetchWork } from './requests'
import type { Task } from './task'

/** A month of more appointments than these many pages hold is shown up to a day, and says so. */
export const PAGES_AT_MOST = 20

/** The appointments of a month, page by page; a newer month makes late answers of an older one count for nothing. */
export function useMonth() {
  const tasks = shallowRef<Task[]>([])
  const busy = ref(false)
  const failure = shallowRef<unknown>()
  const isWhole = ref(true)
  let turn = 0

  async function load(month: string): Promise<void> {
    const mine = ++turn
    const query = { state: 'appointed', first: firstDay(month), last: lastDay(month) } as const
    let cursor: string | undefined
    busy.value = true
    failure.value = undefined
    isWhole.value = true
    tasks.value = []
    try {
      for (let pages = 0; pages < PAGES_AT_MOST; pages += 1) {
        const page = await fetchWork(query, cursor)
        if (mine !== turn) return
        tasks.value = [...tasks.value, ...page.items]
        cursor = page.cursor ?? undefined
        if (cursor === undefined) return
      }
      isWhole.value = false
    } catch (cause) {
      if (mine === turn) failure.value = cause
    } finally {
      if (mine === turn) busy.value = false
    }
  }

  function stop(): void {
    turn += 1
  }

  if (getCurrentScope()) onScopeDispose(stop)
  return { tasks, busy, failure, isWhole, load }
}

/** The calendar page: the address holds the month. */
export function useCalendar() {
  const route = useRoute()
  const router = useRouter()
  const found = useMonth()
  const day = today()
  const month = computed(() => monthOf(route.query.month) ?? day.slice(0, 7))
  const meetings = computed(() => meetingsByDay(found.tasks.value))

  async function show(wanted: string): Promise<void> {
    await router.push({ query: { month: wanted } })
  }

  function refresh(): Promise<void> {
    return found.load(month.value)
  }

  watch(month, refresh, { immediate: true })

  return {
    ...found,
    month,
    day,
    weeks: computed(() => weeksOf(month.value)),
    meetings,
    /** The last day of which something is shown. */
    reached: computed(() => found.tasks.value.at(-1)?.appointment?.day ?? ''),
    refresh,
    previous: () => show(shifted(month.value, -1)),
    next: () => show(shifted(month.value, 1)),
    current: () => show(day.slice(0, 7)),
  }
}
