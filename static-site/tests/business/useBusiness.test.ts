import { describe, expect, it } from 'vitest'

import { signIn } from '@/accounts/session'
import { useBusiness } from '@/business/useBusiness'
import type { Session } from '@/shared/api/types'

import { individualSession, session } from '../samples'
import { stubServer } from '../server'

async function business(who: Session) {
  stubServer({ status: 201, json: who })
  await signIn({ kind: who.account.kind, user_name: 'a', password: 'b', human_check: 'c' })
  return useBusiness()
}

const NONE = { items: [], cursor: null }

describe('useBusiness', () => {
  it.each([
    ['an enterprise', session(), ['registration', 'change', 'association', 'import', 'export']],
    ['its member', individualSession(session().organisation), ['change', 'association', 'import', 'export']],
    ['a member of an institution', individualSession(session({ kind: 'institution' }).organisation), ['change', 'association']],
  ])('offers %s its own kinds of matter', async (_, who, kinds) => {
    expect((await business(who)).kinds.value).toEqual(kinds)
  })

  it('asks under the conditions that are chosen, and for everything after a reset', async () => {
    const { draft, start, reset, unconditional } = await business(session())
    const calls = stubServer({ json: NONE }, { json: NONE })
    draft.matter = 'import'
    draft.state = 'running'
    await start()
    expect(unconditional.value).toBe(false)
    reset()
    expect(unconditional.value).toBe(true)
    await expect.poll(() => calls.length).toBe(2)
    expect(calls.map(({ path, query }) => [path, query])).toEqual([
      ['/business', { matter: 'import', state: 'running' }],
      ['/business', {}],
    ])
  })
})
