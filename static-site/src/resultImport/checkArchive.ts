/** The largest archive that storage takes. */
export const LARGEST_ARCHIVE = 200 * 1024 * 1024

/** Why a file holds no certificates, as a key of the locales; what only its content tells is left to the server. */
export function archiveProblemOf(file: { name: string; size: number }): string | null {
  if (!/\.zip$/i.test(file.name)) return 'resultImport.notZip'
  if (file.size > LARGEST_ARCHIVE) return 'resultImport.archiveTooBig'
  return file.size === 0 ? 'resultImport.archiveEmpty' : null
}
