/** The largest workbook that storage takes. */
export const LARGEST_BYTES = 20 * 1024 * 1024

/** Why a file cannot be imported, as a key of the locales; what only its content tells is left to the server. */
export function problemOf(file: { name: string; size: number }): string | null {
  const ending = /\.[^.]*$/.exec(file.name.toLowerCase())?.[0]
  if (ending === '.xls') return 'workbook.import.oldXls'
  if (ending === '.xlsm') return 'workbook.import.macros'
  if (ending !== '.xlsx') return 'workbook.import.notXlsx'
  if (file.size > LARGEST_BYTES) return 'workbook.import.tooBig'
  return file.size === 0 ? 'workbook.import.empty' : null
}
