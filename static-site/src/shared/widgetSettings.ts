import { messageConfig, provideGlobalConfig } from 'element-plus'
import en from 'element-plus/es/locale/lang/en'
import zhCn from 'element-plus/es/locale/lang/zh-cn'
import { reactive, watchEffect, type App } from 'vue'

import { currentLocale } from '@/i18n'

const MOST_MESSAGES = 3

/** Has Element Plus speak the language on the screen, and not say too much at once. */
export function settle(app: App): void {
  const settings = reactive({ locale: zhCn })
  watchEffect(() => {
    settings.locale = currentLocale() === 'en' ? en : zhCn
  })
  messageConfig.max = MOST_MESSAGES
  provideGlobalConfig(settings, app, true)
}
