import type { Instrument, Job, Session } from '@/shared/api/types'

/** A session of an approved enterprise; of an administrator where there is no organisation. */
export function session(organisation: Partial<NonNullable<Session['organisation']>> | null = {}): Session {
  return {
    account: { user_name: 'hospital1', kind: organisation ? 'enterprise' : 'administrator' },
    organisation: organisation && {
      code: '91330225MA2AH1XX01',
      name: '象山县第一人民医院',
      division: '330225',
      review_state: 'approved',
      review_reason: null,
      ...organisation,
    },
    unread_messages: 2,
    service_telephone: '0574-65712345',
  }
}

export function instrument(changes: Partial<Instrument> = {}): Instrument {
  return {
    id: '01J00000000000000000000001',
    version: 3,
    status: 'in_service',
    validity: 'valid',
    allowed: ['disable'],
    created_at: '2026-03-05T01:30:00Z',
    updated_at: '2026-03-05T01:30:00Z',
    name: '电子血压计',
    item: '血压计(表)',
    kind: '血压计',
    model: 'HEM-7136',
    measuring_range: '(0~300)mmHg',
    accuracy_class: '±3mmHg',
    serial_number: '00123',
    manufacturer: '欧姆龙(大连)有限公司',
    origin: 'domestic',
    division: '330225',
    place: '门诊楼二层',
    quantity: 1,
    purpose: 'medical',
    submission: 'either',
    last_verified_on: '2026-03-05',
    interval_months: 12,
    due_on: '2027-03-04',
    certificate_number: 'JL-1',
    internal_number: 'SB-1',
    department: '设备科',
    contact: '',
    telephone: '',
    remark: '',
    ...changes,
  }
}

export function job(changes: Partial<Job> = {}): Job {
  return {
    id: 'J1',
    kind: 'import',
    state: 'writing',
    file_name: '台账.xlsx',
    total: 200,
    done: 50,
    stored: 50,
    refused: 0,
    already_there: 0,
    problem: null,
    created_by: 'hospital1',
    created_at: '2026-03-05T01:30:00Z',
    finished_at: null,
    has_result: false,
    ...changes,
  }
}
