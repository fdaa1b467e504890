import type { InstitutionChoice } from '@/shared/api/types'

import { task } from '../work/tasks'

/** A line that nobody is authorised for. */
export function waiting(changes: Parameters<typeof task>[0] = {}) {
  return task({ state: 'unassigned', allowed: ['assign'], institution_name: '', reason: 'nobody_there', version: 1, ...changes })
}

export function institution(changes: Partial<InstitutionChoice> = {}): InstitutionChoice {
  return {
    code: '123302004190520026',
    name: '宁波市计量测试研究院',
    division: '330200',
    level: 'city',
    valid_until: '2028-06-30',
    unfit: [],
    open_work: 3,
    ...changes,
  }
}
