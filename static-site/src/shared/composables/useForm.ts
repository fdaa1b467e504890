import { reactive, ref, shallowRef, watch, type InjectionKey, type Ref, type UnwrapNestedRefs } from 'vue'

import { t } from '@/i18n'
import { Problem, type FieldProblem } from '@/shared/api/problem'
import { wordingOf } from '@/shared/api/wording'

export type Errors = Record<string, string>

export interface FormState {
  errors: Ref<Errors>
  note: Ref<string>
  busy: Ref<boolean>
  /** How many of its files are on their way. */
  uploads: Ref<number>
}

export const FORM: InjectionKey<FormState> = Symbol('form')

/** A field and those it stands in, the innermost first: a.b.0, a.b, a. */
function prefixes(field: string): string[] {
  const parts = field.split('.')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'))
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** The values a form begins with, its groups of values copied, so that nobody else's change with them. */
function copied<Values extends object>(initial: Values): Values {
  return Object.fromEntries(Object.entries(initial).map(([name, value]) => [name, isGroup(value) ? { ...value } : (value as unknown)])) as Values
}

/** The names of a form's values; those of a group are told as `group.name`. */
function namesOf(initial: object): string[] {
  return Object.entries(initial).flatMap(([name, value]) => (isGroup(value) ? [name, ...Object.keys(value).map((inner) => `${name}.${inner}`)] : [name]))
}

function valueAt(values: object, name: string): unknown {
  return name.split('.').reduce<unknown>((found, part) => (found as Record<string, unknown> | null | undefined)?.[part], values)
}

/** Sorts the server's field messages: those the form shows go to their fields, the rest is one note. */
export function placed(fields: FieldProblem[], shown: (name: string) => boolean): { errors: Errors; rest: string[] } {
  const errors: Errors = {}
  const rest: string[] = []
  for (const { field, message } of fields) {
    const place = prefixes(field).find(shown)
    if (place === undefined) rest.push(message)
    else errors[place] ??= message
  }
  return { errors, rest }
}

const howMany = (found: Errors) => t('common.form.check', { count: Object.keys(found).length })

/** A form's values, the message at each field, and one submission at a time; what was typed stays.
 *  `noteOn` says in short what is wrong, above all fields. */
export function useForm<Values extends object>(initial: Values, noteOn: (found: Errors) => string = howMany) {
  const values: UnwrapNestedRefs<Values> = reactive<Values>(copied(initial))
  const errors = ref<Errors>({})
  const note = ref('')
  const busy = ref(false)
  const uploads = ref(0)
  const failure = shallowRef<unknown>()
  const known = new Set(namesOf(initial))

  for (const name of known) {
    // At once: a change and the submission that follows it may share a tick.
    watch(() => valueAt(values, name), () => clear(name), { flush: 'sync' })
  }

  function clear(name: string): void {
    errors.value = Object.fromEntries(Object.entries(errors.value).filter(([field]) => field !== name))
  }

  function fail(cause: unknown): void {
    failure.value = cause
    if (!(cause instanceof Problem) || cause.fields.length === 0) {
      note.value = wordingOf(cause)
      return
    }
    const { errors: found, rest } = placed(cause.fields, (name) => known.has(name))
    refuse(found)
    if (rest.length > 0) note.value = rest.join(' ')
  }

  function refuse(found: Errors): void {
    errors.value = found
    note.value = noteOn(found)
  }

  /** Runs the sender once; undefined where it was refused, with the reasons shown in the form. */
  async function submit<Result>(send: () => Promise<Result>, check: () => Errors = () => ({})): Promise<Result | undefined> {
    if (busy.value) return undefined
    const found = check()
    note.value = ''
    failure.value = undefined
    if (uploads.value > 0) {
      note.value = t('document.wait')
      return undefined
    }
    if (Object.keys(found).length > 0) {
      refuse(found)
      return undefined
    }
    busy.value = true
    errors.value = {}
    try {
      return await send()
    } catch (cause) {
      fail(cause)
      return undefined
    } finally {
      busy.value = false
    }
  }

  const state: FormState = { errors, note, busy, uploads }
  return { values, errors, note, busy, failure, state, submit, fail }
}

/** The fields of these that are empty, each with the message that it is to be filled in, or to be chosen. */
export function missing(values: object, names: readonly string[], choices: readonly string[] = []): Errors {
  const empty = (name: string) => {
    const value = valueAt(values, name)
    return value === '' || value === null || value === undefined || (Array.isArray(value) && value.length === 0)
  }
  const messages = (group: readonly string[], key: string) => group.filter(empty).map((name) => [name, t(key)] as const)
  return Object.fromEntries([...messages(names, 'common.form.required'), ...messages(choices, 'common.form.choose')])
}
