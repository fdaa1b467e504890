import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'

import { followNewVersion, lazily } from '@/shared/newVersion'
import { markReachable, markUnreachable, serverUnreachable } from '@/shared/reachable'

const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))

function site() {
  const routes = [
    { path: '/', component: { render: () => null } },
    { path: '/notices', component: gone },
  ]
  const router = createRouter({ history: createMemoryHistory(), routes })
  followNewVersion(router)
  vi.spyOn(console, 'warn').mockReturnValue()
  return { router, assign: vi.spyOn(location, 'assign').mockReturnValue() }
}

afterEach(markReachable)

describe('a page that cannot be fetched', () => {
  it('is gone to by loading the site anew', async () => {
    const { router, assign } = site()
    await router.push('/')
    await router.push('/notices?day=2026-03-05').catch(() => undefined)
    expect(assign).toHaveBeenCalledExactlyOnceWith('/notices?day=2026-03-05')
  })

  it('is not loaded over and over', async () => {
    const { router, assign } = site()
    await router.push('/notices').catch(() => undefined)
    expect(assign).not.toHaveBeenCalled()
    expect(serverUnreachable.value).toBe(true)
  })

  it('is left alone while the server cannot be reached', async () => {
    const { router, assign } = site()
    await router.push('/')
    markUnreachable()
    await router.push('/notices').catch(() => undefined)
    expect(assign).not.toHaveBeenCalled()
  })
})

it('loads the site anew where a part of a page cannot be fetched', async () => {
  const reload = vi.spyOn(location, 'reload').mockReturnValue()
  mount(lazily(gone))
  await flushPromises()
  expect(reload).toHaveBeenCalledOnce()
})
