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

/** Sorts the server's field messages: those the form shows go to their fields, the rest is one note. */
export function placed(fields: FieldProblem[], shown: (name: string) => boolean): { errors: Errors; rest: string[] } {
  const errors: Errors = {}
  const rest: string[] = []
  for (const { field, message } of fields) {
    if (!shown(field)) rest.push(message)
    else errors[field] ??= message
  }
  return { errors, rest }
}

/** A form's values, the message at each field, and one submission at a time; what was typed stays. */
export function useForm<Values extends object>(initial: Values) {
  const values: UnwrapNestedRefs<Values> = reactive<Values>({ ...initial })
  const errors = ref<Errors>({})
  const note = ref('')
  const busy = ref(false)
  const uploads = ref(0)
  const failure = shallowRef<unknown>()
  const known = new Set(Object.keys(initial))

  for (const name of known) {
    // At once: a change and the submission that follows it may share a tick.
    watch(() => (values as Record<string, unknown>)[name], () => clear(name), { flush: 'sync' })
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
    note.value = t('common.form.check', { count: Object.keys(found).length })
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
  const known = values as Record<string, unknown>
  const empty = (name: string) => known[name] === '' || known[name] === null || known[name] === undefined
  const messages = (group: readonly string[], key: string) => group.filter(empty).map((name) => [name, t(key)] as const)
  return Object.fromEntries([...messages(names, 'common.form.required'), ...messages(choices, 'common.form.choose')])
}
