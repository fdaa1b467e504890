import { answer, client } from '@/shared/api/client'
import type { Conditions, Job, Upload } from '@/shared/api/types'
import type { Page } from '@/shared/composables/usePages'
import type { SmallFile } from '@/shared/files'

export function startImport(file: File): Promise<{ job: Job; upload: Upload }> {
  return answer(
    client.POST('/imports', {
      params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: { file_name: file.name, size: file.size },
    }),
  )
}

export function startExport(conditions: Conditions): Promise<Job> {
  return answer(
    client.POST('/exports', {
      params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: conditions,
    }),
  )
}

export function fetchJobs(): Promise<Page<Job>> {
  return answer(client.GET('/jobs'))
}

export function fetchJob(id: string): Promise<Job> {
  return answer(client.GET('/jobs/{job_id}', { params: { path: { job_id: id } } }))
}

/** A link to what the job made; it is good for a short time, so it is asked for at the click. */
export async function downloadLink(id: string): Promise<string> {
  return (await answer(client.POST('/jobs/{job_id}/download', { params: { path: { job_id: id } } }))).url
}

/** The workbook to fill in, with the kinds that can be chosen now. */
export function fetchTemplate(): Promise<SmallFile> {
  return answer(client.GET('/catalogue/import-template'))
}

/** The catalogue as a workbook, to look kinds up in. */
export function fetchCatalogueBook(): Promise<SmallFile> {
  return answer(client.GET('/catalogue/workbook'))
}
