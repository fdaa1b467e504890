import { mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import { afterEach, describe, expect, it } from 'vitest'

import { forgetSession, signIn } from '@/accounts/session'
import { useNavigation } from '@/navigation/useNavigation'

import { session } from '../samples'
import { stubServer } from '../server'

afterEach(forgetSession)

async function navigation(path: string, routes: string[]) {
  const router = createRouter({ history: createMemoryHistory(), routes: routes.map((each) => ({ path: each, component: {} })) })
  await router.push(path)
  let found: ReturnType<typeof useNavigation> | undefined
  mount({ setup: () => void (found = useNavigation()), render: () => null }, { global: { plugins: [router] } })
  return found
}

describe('the bar of visitors', () => {
  it('shows the pages that there are, and marks the one on the screen', async () => {
    const found = await navigation('/guides/ledger', ['/', '/guides', '/guides/:matter', '/login'])
    expect(found?.visitors.value.map((page) => page.words)).toEqual(['home', 'guides', 'login'])
    expect(found?.hereAsVisitor.value?.words).toBe('guides')
  })

  it('gives way to the work of who is signed in', async () => {
    stubServer({ json: session() })
    await signIn({ kind: 'enterprise', user_name: 'a', password: 'b', human_check: '' })
    const found = await navigation('/', ['/', '/guides', '/ledger'])
    expect(found?.visitors.value).toEqual([])
    expect(found?.work.value.map((page) => page.words)).toEqual(['ledger'])
  })
})
