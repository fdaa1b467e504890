import { computed, ref, watch, type Ref } from 'vue'

import { t } from '@/i18n'
import { Problem } from '@/shared/api/problem'
import type { Decision, Organisation, ReviewState } from '@/shared/api/types'
import { confirmed } from '@/shared/composables/useConfirm'
import { missing, useForm } from '@/shared/composables/useForm'
import { told, toldFailure } from '@/shared/composables/useToast'

import { decide, fetchOrganisation } from './requests'

const OVERTAKEN = [409, 412]

/** The decisions that there are in each state; those with a reason ask for it first. */
const OPEN: Record<ReviewState, readonly Decision[]> = {
  pending: ['approve', 'refuse'],
  approved: ['suspend'],
  refused: [],
  suspended: ['restore'],
}

export type Reasoned = 'refuse' | 'suspend'

export const REASONS: Record<Reasoned, readonly string[]> = {
  refuse: ['name', 'code', 'person', 'division', 'document', 'twice'],
  suspend: ['closed', 'authorisation', 'untrue', 'request'],
}

function isReasoned(decision: Decision): decision is Reasoned {
  return decision === 'refuse' || decision === 'suspend'
}

/** What the administrator decides on the organisation that is open. */
export function useDecision(organisation: Ref<Organisation | undefined>, decided: () => void) {
  const form = useForm({ reason: '' })
  const asking = ref<Reasoned>()
  const open = computed(() => (organisation.value ? OPEN[organisation.value.review_state] : []))

  watch(organisation, () => {
    asking.value = undefined
    form.values.reason = ''
  })

  async function take(decision: Decision): Promise<void> {
    const shown = organisation.value
    if (!shown) return
    if (isReasoned(decision)) {
      asking.value = decision
      return
    }
    const { name } = shown
    const words = (part: string) => t(`organisation.reviews.${decision}${part}`, { name })
    if (!(await confirmed({ title: words('Title'), text: words('Text'), deed: words('') }))) return
    try {
      ended(decision, await decide(shown, decision, null))
    } catch (cause) {
      toldFailure(cause)
      await follow(shown, cause)
    }
  }

  async function send(): Promise<void> {
    const shown = organisation.value
    const decision = asking.value
    if (!shown || !decision) return
    const answer = await form.submit(() => decide(shown, decision, form.values.reason), () => missing(form.values, ['reason']))
    if (answer) ended(decision, answer)
    else await follow(shown, form.failure.value)
  }

  /** Somebody was faster: shows what has become of the organisation. */
  async function follow({ id }: Organisation, cause: unknown): Promise<void> {
    if (!(cause instanceof Problem) || !OVERTAKEN.includes(cause.status)) return
    const present = await fetchOrganisation(id).catch(() => undefined)
    if (present && organisation.value?.id === id) organisation.value = present
    decided()
  }

  function ended(decision: Decision, answer: Organisation): void {
    organisation.value = answer
    told(t(`organisation.reviews.done.${decision}`, { name: answer.name }))
    decided()
  }

  return { form, asking, open, take, send }
}
