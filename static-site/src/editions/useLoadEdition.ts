import { ref } from 'vue'

import { t } from '@/i18n'
import { Problem } from '@/shared/api/problem'
import type { Edition } from '@/shared/api/types'
import { missing, useForm } from '@/shared/composables/useForm'
import { toBase64 } from '@/shared/files'
import { problemOf } from '@/workbooks/checkFile'

import { wrongCells, type WrongCell } from './cells'
import { loadEdition } from './requests'

const LARGEST_BYTES = 1024 * 1024

/** The form that makes a draft of a workbook; wrong cells are told one by one. */
export function useLoadEdition() {
  const form = useForm({ name: '', in_force_on: '', file: undefined as File | undefined })
  const cells = ref<WrongCell[]>([])
  let key = crypto.randomUUID()

  function choose(file: File): void {
    cells.value = []
    form.values.file = file
    const wrong = problemOf(file) ?? (file.size > LARGEST_BYTES ? 'edition.load.tooBig' : null)
    if (!wrong) return
    form.values.file = undefined
    form.errors.value = { ...form.errors.value, file: t(wrong) }
  }

  async function send(): Promise<Edition> {
    const { name, in_force_on, file } = form.values
    return loadEdition({ name, in_force_on, file: await toBase64(file as File) }, key)
  }

  async function load(): Promise<Edition | undefined> {
    cells.value = []
    // Sent again after a correction, it is another request.
    if (form.failure.value instanceof Problem) key = crypto.randomUUID()
    const made = await form.submit(() => send().catch(sortOut), () => missing(form.values, ['name', 'in_force_on', 'file']))
    if (made) key = crypto.randomUUID()
    return made
  }

  /** Leaves to the form what it shows itself, and one message for all wrong cells. */
  function sortOut(cause: unknown): never {
    if (!(cause instanceof Problem)) throw cause
    cells.value = wrongCells(cause.fields)
    if (cells.value.length === 0) throw cause
    const count = cells.value.length
    const rest = cause.fields.filter(({ field }) => !field.startsWith('file.'))
    const file = { field: 'file', code: cause.code, message: [t('edition.load.wrong', { count }, count), ...rest.filter(({ field }) => field === 'file').map(({ message }) => message)].join(' ') }
    throw new Problem(cause.status, cause.code, cause.detail, [...rest.filter(({ field }) => field !== 'file'), file])
  }

  return { form, cells, choose, load }
}
