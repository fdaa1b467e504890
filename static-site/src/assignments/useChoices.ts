import { computed, ref, watch } from 'vue'

import type { InstitutionChoice } from '@/shared/api/types'
import { usePages } from '@/shared/composables/usePages'
import type { Task } from '@/work/task'

import { groupsOf } from './describe'
import { fetchChoices } from './requests'

/** The institutions for lines, judged by one group of them at a time, and the one that is picked. */
export function useChoices(tasks: readonly Task[]) {
  const groups = groupsOf(tasks)
  const group = ref(groups[0]?.key ?? '')
  const judged = computed(() => groups.find(({ key }) => key === group.value))
  const words = ref('')
  const picked = ref('')
  const asked = ref('')
  const pages = usePages<InstitutionChoice>((cursor) => {
    const task = judged.value?.task
    return task ? fetchChoices(task, asked.value, cursor) : Promise.resolve({ items: [] })
  })

  async function search(): Promise<void> {
    asked.value = words.value.trim()
    picked.value = ''
    pages.rows.value = []
    await pages.start()
  }

  // The same institutions, judged anew: whoever was picked stays picked where the list shows it again.
  watch(group, () => pages.start())
  void pages.start()

  return {
    ...pages,
    groups,
    group,
    judged,
    words,
    named: computed(() => asked.value !== ''),
    picked,
    choice: computed(() => pages.rows.value.find(({ code }) => code === picked.value)),
    search,
  }
}
