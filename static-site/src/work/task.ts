import type { WorkLine } from '@/shared/api/types'

/** A line as a row of a table. */
export type Task = WorkLine & { id: string }

/** What this page can do with a line. */
export const STEPS = ['accept', 'appoint', 'receive', 'hand_back', 'refuse'] as const
export type Step = (typeof STEPS)[number]

/** A line's id among the rows, and among what became of them. */
export function idOf({ slip, number }: { slip: string; number: number }): string {
  return `${slip}-${number}`
}

export function nameOf({ name, serial_number }: WorkLine): string {
  return `${name} ${serial_number}`.trim()
}

/** What can be done with every one of these lines. */
export function stepsOf(tasks: readonly WorkLine[]): Step[] {
  return STEPS.filter((step) => tasks.length > 0 && tasks.every(({ allowed }) => allowed.includes(step)))
}

/** Whether there is a result to record for every one of these. */
export function awaitResults(tasks: readonly WorkLine[]): boolean {
  return tasks.length > 0 && tasks.every(({ allowed }) => allowed.includes('publish'))
}

/** The lines of the slip that are among these. */
export function ofSlip(tasks: readonly Task[], slip: string): string[] {
  return tasks.filter((task) => task.slip === slip).map(({ id }) => id)
}
