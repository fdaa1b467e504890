import { t } from '@/i18n'
import { LostConnection, Problem } from '@/shared/api/problem'
import { wordingOf } from '@/shared/api/wording'

function keepOpen(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

/** Has the browser ask before it closes the page while files are on their way. */
export async function keepOpenWhile(work: () => Promise<void>): Promise<void> {
  window.addEventListener('beforeunload', keepOpen)
  try {
    await work()
  } finally {
    window.removeEventListener('beforeunload', keepOpen)
  }
}

/** Why a file did not arrive. */
export function uploadWording(cause: unknown): string {
  if (cause instanceof LostConnection) return t('workbook.import.uploadFailed')
  if (cause instanceof Problem && cause.fields.length > 0) return cause.fields.map(({ message }) => message).join(' ')
  if (cause instanceof Problem && cause.code === 'upload_refused') return t('workbook.import.uploadRefused')
  return wordingOf(cause)
}
