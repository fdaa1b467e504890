import { configProviderContextKey, messageConfig, useGlobalConfig } from 'element-plus'
import { createApp, unref, type Ref } from 'vue'
import { afterEach, describe, expect, it } from 'vitest'

import { switchLocale } from '@/i18n'
import { ownsWidgets, withWidgets } from '@/shared/widgets'

afterEach(() => switchLocale('zh-CN'))

describe('a page made of widgets', () => {
  it('comes once they are set up, in the language on the screen', async () => {
    const app = createApp({})
    ownsWidgets(app)
    expect(await withWidgets(() => Promise.resolve('page'))).toBe('page')

    const provided = app._context.provides[configProviderContextKey as symbol] as Ref<{ locale: { name: string } }>
    expect(provided.value.locale.name).toBe('zh-cn')
    expect(messageConfig.max).toBe(3)
    await switchLocale('en')
    expect(provided.value.locale.name).toBe('en')
    // Message boxes stand outside of the application and ask here.
    expect(unref(useGlobalConfig('locale'))?.name).toBe('en')
  })
})
