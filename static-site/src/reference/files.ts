import { LostConnection } from '@/shared/api/problem'

/** `reference/divisions.json`: current divisions as [code, name, parent code], former ones as [code, full name]. */
export interface DivisionsFile {
  current: [code: string, name: string, parent: string][]
  former: [code: string, fullName: string][]
}

/** Reads a file of reference data once a visit; a failed read is tried again when next asked for. */
export function once<File>(path: string): () => Promise<File> {
  let asked: Promise<File> | undefined
  return () => {
    asked ??= read<File>(path).catch((cause: unknown) => {
      asked = undefined
      throw cause
    })
    return asked
  }
}

async function read<File>(path: string): Promise<File> {
  const response = await fetch(path).catch((cause: unknown) => {
    throw new LostConnection(path, { cause })
  })
  if (!response.ok) throw new LostConnection(`${path}: ${response.status}`)
  return (await response.json()) as File
}
