import { computed, readonly, ref, shallowRef } from 'vue'

import { t } from '@/i18n'
import { postFile } from '@/shared/postFile'
import type { Job } from '@/shared/api/types'
import { problemOf } from '@/workbooks/checkFile'
import { keepOpenWhile, uploadWording } from '@/workbooks/upload'

import { archiveProblemOf } from './checkArchive'
import { startResults } from './requests'

interface Progress {
  jobId: string
  name: string
  share: number
}

// The upload belongs to the visit, not to the page: it goes on while the user looks at the work.
const uploading = ref<Progress>()
const problem = ref('')

/** A workbook of results and the certificates beside it; both are chosen before anything is sent. */
export function useResultUpload() {
  const workbook = shallowRef<File>()
  const certificates = shallowRef<File>()
  const ready = computed(() => workbook.value !== undefined && uploading.value === undefined)

  function choose(file: File): void {
    take(problemOf(file), () => (workbook.value = file))
  }

  function chooseCertificates(file: File): void {
    take(archiveProblemOf(file), () => (certificates.value = file))
  }

  function take(wrong: string | null, keep: () => void): void {
    problem.value = wrong ? t(wrong) : ''
    if (!wrong) keep()
  }

  async function upload(started: (job: Job) => void): Promise<void> {
    const [book, archive] = [workbook.value, certificates.value]
    if (!book || uploading.value) return
    problem.value = ''
    uploading.value = { jobId: '', name: book.name, share: 0 }
    try {
      await keepOpenWhile(() => send(book, archive, started))
      workbook.value = certificates.value = undefined
    } catch (cause) {
      problem.value = uploadWording(cause)
    } finally {
      uploading.value = undefined
    }
  }

  return { workbook, certificates, ready, uploading: readonly(uploading), problem, choose, chooseCertificates, upload }
}

/** The certificates go first: the workbook is read as soon as it has come. */
async function send(book: File, archive: File | undefined, started: (job: Job) => void): Promise<void> {
  const { job, upload: place, certificates } = await startResults(book, archive)
  started(job)
  const whole = book.size + (archive?.size ?? 0)
  const tell = (name: string, sent: number) => (uploading.value = { jobId: job.id, name, share: sent / whole })
  if (archive && certificates) await postFile(certificates, archive, (share) => tell(archive.name, share * archive.size))
  await postFile(place, book, (share) => tell(book.name, whole - book.size * (1 - share)))
}
