import { createI18n } from 'vue-i18n'

import zhCN from './locales/zh-CN'
import { recall, remember } from './shared/storage'

export type Locale = 'zh-CN' | 'en'

const STORED = 'qiangjian.locale'

const messages: Record<string, typeof zhCN> = { 'zh-CN': zhCN }

export const i18n = createI18n<false>({ legacy: false, locale: 'zh-CN', fallbackLocale: 'zh-CN', messages })

/** The sentence for a key; for code outside components. */
export const t = i18n.global.t

/** The language on the screen, which is also the one the server is asked for. */
export function currentLocale(): Locale {
  return i18n.global.locale.value === 'en' ? 'en' : 'zh-CN'
}

/** Changes the language of everything on the screen and remembers it for the next visit. */
export async function switchLocale(locale: Locale): Promise<void> {
  if (locale === 'en') i18n.global.setLocaleMessage('en', (await import('./locales/en')).default)
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
  remember(STORED, locale)
}

/** Goes back to the language of the last visit. */
export async function restoreLocale(): Promise<void> {
  if (recall(STORED) === 'en') await switchLocale('en')
}
