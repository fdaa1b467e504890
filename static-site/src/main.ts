import 'element-plus/es/components/base/style/css'
import './styles/main.css'

import { createApp } from 'vue'

import { homeOf } from './accounts/access'
import { forgetSession, refreshSession, sessionNow, useSession } from './accounts/session'
import App from './App.vue'
import { i18n, restoreLocale } from './i18n'
import { router } from './router'
import { whenPasswordMustChange, whenRightsEnd, whenSessionEnds } from './shared/api/client'
import { readServiceTelephone } from './shared/serviceTelephone'
import { ownsWidgets } from './shared/widgets'

whenSessionEnds(() => {
  if (!useSession().signedIn.value) return
  forgetSession()
  void router.push({ path: '/login', query: { back: router.currentRoute.value.fullPath, ended: '1' } })
})

whenRightsEnd(() => void refreshSession().then(async () => router.push(homeOf(await sessionNow()))))

whenPasswordMustChange(() => void refreshSession().then(() => router.push('/account')))

void readServiceTelephone()
await restoreLocale()
const app = createApp(App)
ownsWidgets(app)
app.use(i18n).use(router).mount('#app')
