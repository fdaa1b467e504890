import type { EnquiredInstitution, EnquiredInstrument, InstitutionHit, PublicCertificate } from '@/shared/api/types'

export const RESULT: NonNullable<EnquiredInstrument['result']> = {
  institution_name: '象山县计量检定所',
  certificate_number: 'JD-1',
  verdict: 'passed',
  verified_on: '2026-11-23',
  valid_until: '2999-11-22',
}

export function instrument(changes: Partial<EnquiredInstrument> = {}): EnquiredInstrument {
  return {
    key: '330225202600000001',
    code: '330225202600000001',
    name: '一般压力表',
    item: '压力表',
    kind: '压力表',
    model: 'Y-100',
    measuring_range: '(0~1.6)MPa',
    accuracy_class: '1.6级',
    serial_number: 'W-100',
    manufacturer: '红旗仪表',
    division: '330225',
    status: 'in_service',
    result: RESULT,
    institution: '1233022541956100XE',
    ...changes,
  }
}

export function certificate(changes: Partial<PublicCertificate> = {}): PublicCertificate {
  return {
    institution: '1233022541956100XE',
    institution_name: '象山县计量检定所',
    number: 'JD-1',
    replaced: false,
    verified_again: false,
    verdict: 'passed',
    verified_on: '2026-11-23',
    valid_until: '2999-11-22',
    code: '330225202600000001',
    name: '一般压力表',
    model: 'Y-100',
    measuring_range: '(0~1.6)MPa',
    accuracy_class: '1.6级',
    serial_number: 'W-100',
    manufacturer: '红旗仪表',
    files: [],
    ...changes,
  }
}

export function institutionHit(changes: Partial<InstitutionHit> = {}): InstitutionHit {
  return { id: '1233022541956100XE', name: '象山县计量检定所', certificate_number: '（浙）法计〔2023〕0225号', regions: ['330225'], valid_until: '2999-12-31', ...changes }
}

export function institution(changes: Partial<EnquiredInstitution> = {}): EnquiredInstitution {
  return {
    id: '1233022541956100XE',
    code: '1233022541956100XE',
    name: '象山县计量检定所',
    division: '330225',
    address: '丹东街道 1 号',
    authorisation: {
      certificate_number: '（浙）法计〔2023〕0225号',
      level: 'county',
      regions: ['330225'],
      scope: [{ item: '压力表', kind: null }],
      valid_from: '2023-01-01',
      valid_until: '2999-12-31',
      standing: 'valid',
    },
    authorisation_certificate: null,
    ...changes,
  }
}
