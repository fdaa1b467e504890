import type { PublicNotice } from '@/shared/api/types'

export function notice(changes: Partial<PublicNotice> = {}): PublicNotice {
  return {
    id: '01K0000000000000000000000A',
    number: 'YY3302252026112300001',
    applicant: '象山县第一人民医院',
    matter: 'reservation',
    result: 'done',
    at: '2026-11-23T02:00:00Z',
    ...changes,
  }
}
