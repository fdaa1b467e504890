import type { FieldProblem } from '@/shared/api/problem'

/** A wrong cell of an uploaded workbook: its row in the sheet, the column's field, and the reason. */
export interface WrongCell {
  id: string
  row: number
  field: string
  message: string
}

const CELL = /^file\.(\d+)\.(\w+)$/

/** The wrong cells among the problems of a form. */
export function wrongCells(problems: readonly FieldProblem[]): WrongCell[] {
  return problems.flatMap(({ field, message }) => {
    const [id, row, column] = CELL.exec(field) ?? []
    return id && row && column ? [{ id, row: Number(row), field: column, message }] : []
  })
}
