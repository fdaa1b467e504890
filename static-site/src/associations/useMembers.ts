import { computed, ref } from 'vue'

import { t } from '@/i18n'
import { Problem } from '@/shared/api/problem'
import type { Member } from '@/shared/api/types'
import { confirmed } from '@/shared/composables/useConfirm'
import { usePages } from '@/shared/composables/usePages'
import { told, toldFailure } from '@/shared/composables/useToast'

import { decide, fetchMembers, remove } from './requests'

/** Who waits for a decision comes first, then who acts for the organisation. */
const ORDER = ['applied', 'associated', 'refused']

/** Those who ask to act for the organisation, or do; each deed is asked for once more before it is done. */
export function useMembers() {
  const pages = usePages<Member>(fetchMembers)
  const refusing = ref<Member>()

  const listed = computed(() =>
    pages.rows.value
      .map((member) => ({ ...member, id: member.account_id }))
      .sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state)),
  )

  function question(deed: 'approve' | 'remove', { name, user_name }: Member) {
    const words = { title: t(`association.members.${deed}Title`), text: t(`association.members.${deed}Text`, { name, user_name }) }
    return { ...words, deed: t(`association.members.${deed}`), dangerous: deed === 'remove' }
  }

  async function approve(member: Member): Promise<void> {
    if (!(await confirmed(question('approve', member)))) return
    await settle(decide(member, null), t('association.members.approved', { name: member.name }))
  }

  async function take(member: Member): Promise<void> {
    if (!(await confirmed(question('remove', member)))) return
    await settle(remove(member).catch(passOverGone), t('association.members.removed', { name: member.name }))
  }

  async function refused(member: Member): Promise<void> {
    refusing.value = undefined
    told(t('association.members.refused', { name: member.name }))
    await pages.start()
  }

  async function settle(deed: Promise<unknown>, words: string): Promise<void> {
    try {
      await deed
      told(words)
    } catch (cause) {
      toldFailure(cause)
    }
    await pages.start()
  }

  return { ...pages, listed, refusing, approve, take, refused }
}

/** Who is off the list already was to be taken off it. */
function passOverGone(cause: unknown): void {
  if (!(cause instanceof Problem) || cause.status !== 404) throw cause
}
