import type { Published } from '@/shared/api/types'

/** The first version of a gauge's result, with its certificate. */
export function published(changes: Partial<Published> = {}): Published {
  return {
    version: 1,
    verdict: 'passed',
    verified_on: '2026-11-20',
    valid_until: '2027-05-19',
    certificate_number: 'JL-2026-0001',
    certificate: { id: '01J0000000000000000000000C', purpose: 'verification_certificate', media_type: 'application/pdf', size: 2048, name: '证书.pdf' },
    link: { url: 'https://files.example/1', expires_at: '2026-11-23T01:35:00Z' },
    institution_name: '象山县检定所',
    reason: '',
    who: 'jiliang01',
    at: '2026-11-20T02:00:00Z',
    ...changes,
  }
}
