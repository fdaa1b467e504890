import { ref } from 'vue'

import { t } from '@/i18n'
import type { InstitutionChoice } from '@/shared/api/types'
import { confirmed } from '@/shared/composables/useConfirm'
import { told, toldFailure } from '@/shared/composables/useToast'
import { nameOf, type Task } from '@/work/task'
import { inParts, outcomeOf, type Outcome } from '@/work/useSteps'

import { againstWords, groupWord, type Group } from './describe'
import { assignLines } from './requests'

/** Gives lines to an institution; `changed` is called once something may have changed. */
export function useAssigning(changed: () => void) {
  const asking = ref<Task[]>()
  const outcome = ref<Outcome>()
  const busy = ref(false)

  function begin(tasks: Task[]): void {
    if (tasks.length > 0 && !busy.value) asking.value = tasks
  }

  /** Assigns after a yes; the dialog stays where there was none, or where nothing is known to have been done. */
  async function assign(institution: InstitutionChoice, judged: Group): Promise<void> {
    const tasks = asking.value ?? []
    if (busy.value || !(await confirmed(question(tasks, institution, judged)))) return
    busy.value = true
    try {
      tell(outcomeOf('assign', tasks, await inParts(tasks, (part) => assignLines(part, institution.code))), institution.name)
      asking.value = undefined
    } catch (cause) {
      toldFailure(cause)
    } finally {
      busy.value = false
      changed()
    }
  }

  function tell(found: Outcome, name: string): void {
    if (found.refused.length > 0) outcome.value = found
    else told(t('assignment.done', { count: found.done, name }, found.done))
  }

  return { asking, outcome, busy, begin, assign }
}

function question(tasks: readonly Task[], institution: InstitutionChoice, judged: Group) {
  const [first] = tasks
  const { name } = institution
  const whole = tasks.length === 1 && first ? t('assignment.confirm.one', { instrument: nameOf(first), name }) : t('assignment.confirm.many', { count: tasks.length, name })
  const against = againstWords(institution).join(t('assignment.comma'))
  const warning = against && t('assignment.confirm.against', { group: groupWord(judged), against })
  return { title: t('assignment.assign'), text: [whole, warning].filter(Boolean).join(' '), deed: t('assignment.confirm.deed') }
}
