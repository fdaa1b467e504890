import { answer, client } from '@/shared/api/client'
import type { StartedResults } from '@/shared/api/types'
import type { SmallFile } from '@/shared/files'

/** The workbook to fill in, with what waits for a result now. */
export function fetchTemplate(): Promise<SmallFile> {
  return answer(client.GET('/work/results/template'))
}

export function startResults(workbook: File, certificates: File | undefined): Promise<StartedResults> {
  return answer(
    client.POST('/work/results', {
      params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: {
        file_name: workbook.name,
        size: workbook.size,
        certificates: certificates ? { file_name: certificates.name, size: certificates.size } : null,
      },
    }),
  )
}
