import type { SlipLine, SlipPreview, WholeSlip } from '@/shared/api/types'

import { instrument } from '../samples'

export function slip(changes: Partial<WholeSlip> = {}): WholeSlip {
  return {
    id: 'S1',
    version: 4,
    state: 'draft',
    number: null,
    contact: '王芳',
    telephone: '13800001234',
    remark: '',
    picked: 2,
    lines: {},
    created_by: 'hospital1',
    created_at: '2026-03-05T01:30:00Z',
    updated_at: '2026-03-05T01:30:00Z',
    submitted_by: '',
    submitted_at: null,
    editable: true,
    instruments: ['a', 'b'],
    ...changes,
  }
}

/** An instrument that was picked and has an institution. */
export function preview(id: string, changes: Partial<SlipPreview> = {}): SlipPreview {
  return { id, instrument: instrument({ id }), problem: null, name: '象山县计量所', region: '330225', reason: null, ...changes }
}

export function line(number: number, changes: Partial<SlipLine> = {}): SlipLine {
  const { name, item, kind, model, measuring_range, accuracy_class, serial_number, manufacturer, division, place, quantity, submission } = instrument()
  return {
    ...{ name, item, kind, model, measuring_range, accuracy_class, serial_number, manufacturer, division, place, quantity, submission },
    slip: 'S1',
    number,
    slip_number: 'YY3302252026112300001',
    organisation_name: '象山县第一人民医院',
    contact: '王芳',
    telephone: '13800001234',
    contact_remark: '',
    version: 1,
    state: 'assigned',
    allowed: ['cancel'],
    institution_name: '象山县计量所',
    reason: '',
    appointment: null,
    received_on: null,
    verdict: null,
    verified_on: null,
    valid_until: null,
    certificate_number: null,
    certificate: null,
    result_version: null,
    updated_at: '2026-03-05T01:30:00Z',
    instrument_id: instrument().id,
    ...changes,
  }
}
