import { readonly, ref } from 'vue'

import { t } from '@/i18n'
import type { Job } from '@/shared/api/types'

import { problemOf } from './checkFile'
import { postFile } from '@/shared/postFile'
import { startImport } from './requests'
import { keepOpenWhile, uploadWording } from './upload'

interface Progress {
  jobId: string
  name: string
  share: number
}

// An upload belongs to the visit, not to the page: it goes on while the user looks at the ledger.
const uploading = ref<Progress>()
const problem = ref('')

/** Uploads one workbook at a time; `started` hears of its job before the file has gone. */
export function useUpload() {
  async function upload(file: File, started: (job: Job) => void): Promise<void> {
    if (uploading.value) return
    const wrong = problemOf(file)
    problem.value = wrong ? t(wrong) : ''
    if (wrong) return
    uploading.value = { jobId: '', name: file.name, share: 0 }
    try {
      await keepOpenWhile(() => send(file, started))
    } catch (cause) {
      problem.value = uploadWording(cause)
    } finally {
      uploading.value = undefined
    }
  }

  async function send(file: File, started: (job: Job) => void): Promise<void> {
    const { job, upload: target } = await startImport(file)
    uploading.value = { jobId: job.id, name: file.name, share: 0 }
    started(job)
    await postFile(target, file, (share) => (uploading.value = { jobId: job.id, name: file.name, share }))
  }

  return { uploading: readonly(uploading), problem, upload }
}
