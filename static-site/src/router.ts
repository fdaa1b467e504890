import { nextTick } from 'vue'
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'

import { admit, homeOf, type Access } from './accounts/access'
import { sessionNow } from './accounts/session'
import { t } from './i18n'
import { followNewVersion } from './shared/newVersion'
import { markReachable, markUnreachable } from './shared/reachable'

declare module 'vue-router' {
  interface RouteMeta {
    access: Access
    /** The key of the page's title in the locales. */
    title: string
  }
}

const routes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'home',
    meta: { access: 'anyone', title: 'common.product' },
    component: () => import('./shared/components/NotFoundView.vue'),
    beforeEnter: async () => homeOf(await sessionNow()),
  },
  page('/login', 'guest', 'account.login.title', () => import('./accounts/LoginView.vue')),
  page('/register', 'guest', 'account.register.title', () => import('./accounts/RegisterView.vue')),
  page('/forgotten-password', 'guest', 'security.forgotten.title', () => import('./accounts/ForgottenPasswordView.vue')),
  page('/account', 'signed-in', 'security.title', () => import('./accounts/AccountView.vue')),
  page('/registration-status', 'enterprise', 'organisation.status.title', () => import('./organisations/StatusView.vue')),
  page('/authorisations', 'enterprise', 'association.members.title', () => import('./associations/AuthorisationsView.vue')),
  page('/me', 'individual', 'individual.me.title', () => import('./individuals/MeView.vue')),
  page('/ledger', 'approved', 'ledger.title', () => import('./ledger/LedgerView.vue')),
  page('/import', 'approved', 'workbook.import.title', () => import('./workbooks/ImportView.vue')),
  page('/messages', 'acting', 'notice.messages.title', () => import('./notices/MessagesView.vue')),
  page('/reviews', 'administrator', 'organisation.reviews.title', () => import('./organisations/ReviewsView.vue')),
  page('/notices', 'administrator', 'notice.runs.title', () => import('./notices/NoticesView.vue')),
  page('/accounts', 'national', 'administration.title', () => import('./administration/AccountsView.vue')),
  page('/accounts/import', 'national', 'administration.roster.title', () => import('./administration/RosterView.vue')),
  page('/expert', 'expert', 'account.expert.title', () => import('./accounts/ExpertView.vue')),
  page('/audit', 'enterprise', 'audit.title', () => import('./audit/OwnAuditView.vue')),
  page('/audit/all', 'administrator', 'audit.title', () => import('./audit/AuditView.vue')),
  page('/:path(.*)*', 'anyone', 'common.notFound.title', () => import('./shared/components/NotFoundView.vue')),
]

function page(path: string, access: Access, title: string, component: () => Promise<unknown>): RouteRecordRaw {
  return { path, meta: { access, title }, component: component as () => Promise<never> }
}

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

followNewVersion(router)

router.beforeEach(async (to) => {
  try {
    const session = await sessionNow()
    markReachable()
    return admit(to.meta.access, session, to.fullPath)
  } catch (cause) {
    markUnreachable()
    throw cause
  }
})

/** Names the page in the browser's tab, in the language on the screen. */
export function showTitle(): void {
  document.title = `${t(router.currentRoute.value.meta.title)} - ${t('common.product')}`
}

router.afterEach(async (to, from) => {
  showTitle()
  if (to.path === from.path) return
  await nextTick()
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
})
