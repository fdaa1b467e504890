import type { AuditAction } from '@/shared/api/types'

/** The conditions as the form edits them; blank means any. */
export interface Draft {
  from: string
  to: string
  day: string
  organisation: string
  action: AuditAction | ''
  actor: string
}

export const ANY: Readonly<Draft> = { from: '', to: '', day: '', organisation: '', action: '', actor: '' }

type Asked<Name extends keyof Draft> = { [Each in Name]?: Exclude<Draft[Each], ''> } & { cursor?: string }

/** The conditions that a request knows and that are set, and the cursor. */
export function asked<Name extends keyof Draft>(draft: Draft, names: readonly Name[], cursor: string | undefined): Asked<Name> {
  const set = names.map((name) => [name, draft[name].trim()] as const).filter(([, value]) => value !== '')
  return { ...Object.fromEntries(set), ...(cursor ? { cursor } : {}) } as Asked<Name>
}
