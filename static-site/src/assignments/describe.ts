import { t } from '@/i18n'
import { divisionName } from '@/reference/divisions'
import type { InstitutionChoice, WorkLine } from '@/shared/api/types'
import { daysBetween, instantText } from '@/shared/format'
import type { Task } from '@/work/task'

const REASONS = ['nobody_for_kind', 'nobody_there'] as const

/** Why a line has no institution, or what somebody wrote; what a newer server says is shown as it is. */
export function whyWord({ reason }: WorkLine): string {
  const known = REASONS.find((each) => each === reason)
  return known ? t(`assignment.why.${known}`) : reason
}

/** The day since which a line waits; nothing else happened to it. */
export function sinceWord({ updated_at }: WorkLine): string {
  return instantText(updated_at).slice(0, 10)
}

/** For how long a line has waited. */
export function waitedWord(line: WorkLine, today: string): string {
  const days = daysBetween(sinceWord(line), today)
  return days > 0 ? t('assignment.waited', { count: days }, days) : t('assignment.waitedToday')
}

export function kindWord({ item, kind }: WorkLine): string {
  return item === kind ? kind : `${item} / ${kind}`
}

/** Lines for which the same speaks against an institution: of one kind, in one division. */
export interface Group {
  key: string
  /** One of them, to ask with. */
  task: Task
  count: number
}

/** The lines by what institutions are judged by, in the order in which they come. */
export function groupsOf(tasks: readonly Task[]): Group[] {
  const groups = new Map<string, Group>()
  for (const task of tasks) {
    const key = JSON.stringify([task.item, task.kind, task.division])
    const known = groups.get(key)
    groups.set(key, known ? { ...known, count: known.count + 1 } : { key, task, count: 1 })
  }
  return [...groups.values()]
}

export function groupWord({ task, count }: Group): string {
  return t('assignment.choose.group', { kind: kindWord(task), division: divisionName(task.division), count }, count)
}

/** What institutions are judged by. */
export function aboutWord(task: WorkLine): string {
  return t('assignment.choose.about', { kind: kindWord(task), division: divisionName(task.division) })
}

/** What speaks against an institution, in words. */
export function againstWords({ unfit }: InstitutionChoice): string[] {
  return unfit.map((each) => t(`assignment.unfit.${each}`))
}

/** Where an institution is, how far its authorisation goes, and what it has still to do. */
export function choiceWords({ division, level, valid_until, open_work }: InstitutionChoice): string[] {
  return [
    divisionName(division),
    ...(level ? [t(`capability.level.${level}`)] : []),
    ...(valid_until ? [t('assignment.choose.until', { day: valid_until })] : []),
    t('assignment.choose.openWork', { count: open_work }),
  ]
}
