import { readonly, ref } from 'vue'

import { t } from '@/i18n'
import { LostConnection, Problem } from '@/shared/api/problem'
import { wordingOf } from '@/shared/api/wording'
import type { Job } from '@/shared/api/types'

import { problemOf } from './checkFile'
import { postFile } from '@/shared/postFile'
import { startImport } from './requests'

interface Progress {
  jobId: string
  name: string
  share: number
}

// An upload belongs to the visit, not to the page: it goes on while the user looks at the ledger.
const uploading = ref<Progress>()
const problem = ref('')

function keepOpen(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

/** Uploads one workbook at a time; `started` hears of its job before the file has gone. */
export function useUpload() {
  async function upload(file: File, started: (job: Job) => void): Promise<void> {
    if (uploading.value) return
    const wrong = problemOf(file)
    problem.value = wrong ? t(wrong) : ''
    if (wrong) return
    uploading.value = { jobId: '', name: file.name, share: 0 }
    window.addEventListener('beforeunload', keepOpen)
    try {
      const { job, upload: target } = await startImport(file)
      uploading.value = { jobId: job.id, name: file.name, share: 0 }
      started(job)
      await postFile(target, file, (share) => (uploading.value = { jobId: job.id, name: file.name, share }))
    } catch (cause) {
      problem.value = uploadWording(cause)
    } finally {
      window.removeEventListener('beforeunload', keepOpen)
      uploading.value = undefined
    }
  }

  return { uploading: readonly(uploading), problem, upload }
}

function uploadWording(cause: unknown): string {
  if (cause instanceof LostConnection) return t('workbook.import.uploadFailed')
  if (cause instanceof Problem && cause.fields.length > 0) return cause.fields.map(({ message }) => message).join(' ')
  if (cause instanceof Problem && cause.code === 'upload_refused') return t('workbook.import.uploadRefused')
  return wordingOf(cause)
}
