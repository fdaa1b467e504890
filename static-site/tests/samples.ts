import type { Association, AuditEntry, Change, Individual, Instrument, Job, ListedAccount, Member, Organisation, Session } from '@/shared/api/types'

/** A session of an approved enterprise; of an administrator where there is no organisation. */
export function session(organisation: Partial<NonNullable<Session['organisation']>> | null = {}): Session {
  return {
    account: { user_name: 'hospital1', kind: organisation ? 'enterprise' : 'administrator', division: null, must_change_password: false },
    organisation: organisation && {
      code: '91330225MA2AH1XX01',
      kind: 'enterprise',
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

/** A session of an individual, who acts for an organisation where one is given. */
export function individualSession(organisation: Session['organisation'] = null): Session {
  return { ...session(), account: { user_name: 'zhangwei01', kind: 'individual', division: null, must_change_password: false }, organisation, unread_messages: 0 }
}

export function individual(changes: Partial<Individual> = {}): Individual {
  return {
    user_name: 'zhangwei01',
    version: 1,
    name: '张伟',
    citizen_id: '110***********002X',
    mobile: '137****1234',
    sex: 'male',
    division: null,
    address: null,
    ethnic_group: '01',
    email: null,
    photo: null,
    ...changes,
  }
}

export function association(changes: Partial<Association> = {}): Association {
  return {
    state: 'associated',
    organisation_code: '91330225MA2AH1XX01',
    organisation_name: '象山县第一人民医院',
    reason: null,
    applied_at: '2026-03-05T01:30:00Z',
    decided_at: '2026-03-05T02:30:00Z',
    ended_by: null,
    version: 2,
    ...changes,
  }
}

export function member(changes: Partial<Member> = {}): Member {
  return {
    account_id: 'A1',
    version: 1,
    user_name: 'zhangwei01',
    name: '张伟',
    mobile: '137****1234',
    state: 'applied',
    reason: null,
    applied_at: '2026-03-05T01:30:00Z',
    decided_at: null,
    ...changes,
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
    failed_on: null,
    verified_by: '',
    reservation: null,
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
    archive: '',
    unused: 0,
    problem: null,
    created_by: 'hospital1',
    created_at: '2026-03-05T01:30:00Z',
    finished_at: null,
    has_result: false,
    ...changes,
  }
}

export function auditEntry(changes: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id: '01J00000000000000000000002',
    at: '2026-03-05T01:30:07Z',
    action: 'instrument_edited',
    actor: { kind: 'enterprise', user_name: 'hospital1', token: null },
    organisation: '91330225MA2AH1XX01',
    targets: [],
    address: '203.0.113.7',
    via: '',
    request_id: 'r1',
    ...changes,
  }
}

/** An organisation as its reviewer sees it. */
export function registered(changes: Partial<Organisation> = {}): Organisation {
  return {
    id: '91330225MA2AH1XX01',
    code: '91330225MA2AH1XX01',
    kind: 'enterprise',
    version: 1,
    name: '象山县第一人民医院',
    division: '330225',
    legal_representative: '王建国',
    legal_representative_id: '110***********002X',
    mobile: '138****2345',
    email: null,
    entity_type: null,
    address: null,
    authorisation: null,
    business_licence: null,
    photos: [],
    authorisation_certificate: null,
    review_state: 'pending',
    review_reason: null,
    registered_at: '2026-03-05T01:30:00Z',
    reviewed_at: null,
    ...changes,
  }
}

/** A national administrator's account, unless told otherwise. */
export function listedAccount(changes: Partial<ListedAccount> = {}): ListedAccount {
  return {
    id: 'a1',
    kind: 'administrator',
    user_name: 'keeper01',
    person_name: null,
    organisation_code: null,
    organisation_name: null,
    division: null,
    mobile: '138****1234',
    created_at: '2026-03-05T01:30:00Z',
    must_change_password: false,
    suspended_at: null,
    suspension_reason: null,
    ...changes,
  }
}

/** A change of an enterprise's name that waits for its review. */
export function change(changes: Partial<Change> = {}): Change {
  return {
    owner: 'enterprise-91330225MA2AH1XX01',
    kind: 'enterprise',
    name: '象山县第一人民医院',
    division: '330225',
    state: 'pending',
    fields: [{ field: 'name', was: '象山县第一人民医院', asked: '象山县人民医院' }],
    authorisation: null,
    documents: [],
    explanation: null,
    reason: null,
    asked_at: '2026-03-05T01:30:00Z',
    decided_at: null,
    version: 1,
    ...changes,
  }
}
