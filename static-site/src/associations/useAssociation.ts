import { ref, shallowRef } from 'vue'

import { refreshSession } from '@/accounts/session'
import { t } from '@/i18n'
import type { AskedOrganisation, Association } from '@/shared/api/types'
import { confirmed } from '@/shared/composables/useConfirm'
import { missing, useForm } from '@/shared/composables/useForm'
import { told, toldFailure } from '@/shared/composables/useToast'

import { applyTo, fetchAssociation, findOrganisation, leave } from './requests'

/** The individual's association: look an organisation up, ask it, withdraw or end it. */
export function useAssociation() {
  const association = ref<Association>()
  const failure = shallowRef<unknown>()
  const found = ref<AskedOrganisation>()
  const form = useForm({ code: '' })

  async function load(): Promise<void> {
    failure.value = undefined
    try {
      association.value = await fetchAssociation()
      // What the association opens stands in the session.
      await refreshSession()
    } catch (cause) {
      failure.value = cause
    }
  }

  async function find(): Promise<void> {
    found.value = undefined
    const { code } = form.values
    found.value = await form.submit(() => findOrganisation(code), () => missing({ code }, ['code']))
  }

  async function apply(asked: AskedOrganisation): Promise<void> {
    const applied = await form.submit(() => applyTo(asked.code))
    if (!applied) return
    association.value = applied
    forget()
    told(t('association.own.applied', { name: asked.name }))
  }

  function forget(): void {
    found.value = undefined
    form.values.code = ''
  }

  async function end({ state, version, organisation_name }: Association): Promise<void> {
    const deed = state === 'applied' ? 'withdraw' : 'end'
    const name = organisation_name ?? ''
    const question = {
      title: t(`association.own.${deed}`),
      text: t(`association.own.${deed}Text`, { name }),
      deed: t(`association.own.${deed}`),
      dangerous: true,
    }
    if (!(await confirmed(question))) return
    try {
      await leave(version)
      told(t(`association.own.${deed}Done`, { name }))
    } catch (cause) {
      toldFailure(cause)
    }
    await load()
  }

  return { association, failure, found, form, load, find, apply, forget, end }
}
