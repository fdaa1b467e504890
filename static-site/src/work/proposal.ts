import { t } from '@/i18n'
import type { AppointmentDetails, WorkLine } from '@/shared/api/types'
import { missing, type Errors } from '@/shared/composables/useForm'

/** What a dialog asks for, whatever the step. */
export interface Said {
  reason: string
  day: string
  time: string
  place: string
  on_site: boolean
}

type Asked = 'refuse' | 'appoint' | 'receive'

const NEEDED: Record<Asked, readonly (keyof Said)[]> = { refuse: ['reason'], appoint: ['day', 'time', 'place'], receive: ['day'] }

/** What a dialog begins with: the appointment that these lines share, or what their instruments suggest. */
export function proposal(step: Asked, tasks: readonly WorkLine[], today: string): Said {
  const blank: Said = { reason: '', day: step === 'receive' ? today : '', time: '', place: '', on_site: false }
  if (step !== 'appoint') return blank
  const shared = sharedAppointment(tasks)
  if (shared) return { ...blank, ...shared }
  const on_site = tasks.every(({ submission }) => submission === 'on_site')
  return { ...blank, on_site, place: on_site ? placeOfUse(tasks) : '' }
}

/** Where all of these instruments are used; nothing where it is not one place. */
export function placeOfUse(tasks: readonly WorkLine[]): string {
  const places = new Set(tasks.map(({ place }) => place))
  return places.size === 1 ? ([...places][0] ?? '') : ''
}

/** What is still missing or cannot be; an instrument is not received tomorrow, nor expected yesterday. */
export function wrong(step: Asked, said: Said, today: string): Errors {
  const errors = missing(said, NEEDED[step])
  if (step === 'appoint' && said.day !== '' && said.day < today) errors.day = t('work.appoint.past')
  if (step === 'receive' && said.day > today) errors.day = t('work.receive.future')
  return errors
}

function sharedAppointment(tasks: readonly WorkLine[]): AppointmentDetails | null {
  const [first] = tasks
  if (!first?.appointment) return null
  const known = JSON.stringify(first.appointment)
  return tasks.every(({ appointment }) => JSON.stringify(appointment) === known) ? first.appointment : null
}
