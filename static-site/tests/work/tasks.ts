import type { Task } from '@/work/task'

/** A pressure gauge that waits for the institution's answer. */
export function task(changes: Partial<Task> = {}): Task {
  const slip = changes.slip ?? 'S1'
  const number = changes.number ?? 1
  return {
    id: `${slip}-${number}`,
    slip,
    number,
    slip_number: 'YY3302252026112300001',
    organisation_name: '象山县第一人民医院',
    contact: '王芳',
    telephone: '13800001234',
    contact_remark: '',
    version: 2,
    state: 'assigned',
    allowed: ['accept', 'refuse'],
    institution_name: '象山县检定所',
    reason: '',
    appointment: null,
    received_on: null,
    verdict: null,
    verified_on: null,
    valid_until: null,
    certificate_number: null,
    result_version: null,
    certificate: null,
    updated_at: '2026-11-23T01:30:00Z',
    instrument_id: '01J00000000000000000000001',
    name: '压力表',
    item: '压力仪表',
    kind: '压力表',
    model: 'Y-100',
    measuring_range: '(0~1.6)MPa',
    accuracy_class: '1.6级',
    serial_number: `SN-${number}`,
    manufacturer: '上海自动化仪表四厂',
    division: '330225',
    place: '锅炉房',
    quantity: 1,
    submission: 'either',
    ...changes,
  }
}

export const THERE = { day: '2026-12-01', time: '09:00', place: '检定所一楼', on_site: false }
