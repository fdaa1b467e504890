import { nextTick } from 'vue'
import { createRouter, createWebHistory, START_LOCATION, type RouteRecordRaw } from 'vue-router'

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
  open('/login', 'guest', 'account.login.title', () => import('./accounts/LoginView.vue')),
  open('/register', 'guest', 'account.register.title', () => import('./accounts/RegisterView.vue')),
  open('/forgotten-password', 'guest', 'security.forgotten.title', () => import('./accounts/ForgottenPasswordView.vue')),
  page('/account', 'security.title', () => import('./accounts/AccountView.vue')),
  page('/tokens', 'token.title', () => import('./tokens/TokensView.vue')),
  page('/registration-status', 'organisation.status.title', () => import('./organisations/StatusView.vue')),
  page('/authorisations', 'association.members.title', () => import('./associations/AuthorisationsView.vue')),
  page('/me', 'individual.me.title', () => import('./individuals/MeView.vue')),
  page('/ledger', 'ledger.title', () => import('./ledger/LedgerView.vue')),
  page('/reservations', 'reservation.title', () => import('./reservations/ReservationsView.vue')),
  page('/reservations/new', 'reservation.form.add', () => import('./reservations/SlipFormView.vue')),
  page('/reservations/:id', 'reservation.details.title', () => import('./reservations/SlipView.vue')),
  page('/reservations/:id/edit', 'reservation.form.edit', () => import('./reservations/SlipFormView.vue')),
  page('/import', 'workbook.import.title', () => import('./workbooks/ImportView.vue')),
  page('/business', 'business.title', () => import('./business/BusinessView.vue')),
  page('/quality', 'quality.title', () => import('./quality/QualityView.vue')),
  page('/capability', 'capability.title', () => import('./capability/CapabilityView.vue')),
  page('/messages', 'notice.messages.title', () => import('./notices/MessagesView.vue')),
  page('/work', 'work.title', () => import('./work/WorkView.vue')),
  page('/work/import', 'resultImport.title', () => import('./resultImport/ResultImportView.vue')),
  page('/work/calendar', 'work.calendar.title', () => import('./work/CalendarView.vue')),
  page('/reviews', 'organisation.reviews.title', () => import('./organisations/ReviewsView.vue')),
  page('/catalogue-editions', 'edition.title', () => import('./editions/EditionsView.vue')),
  page('/changes', 'change.review.title', () => import('./changes/ChangesView.vue')),
  page('/assignments', 'assignment.title', () => import('./assignments/AssignmentsView.vue')),
  page('/organisations', 'organisation.search.title', () => import('./organisations/SearchView.vue')),
  page('/accounts', 'administration.title', () => import('./administration/AccountsView.vue')),
  page('/accounts/import', 'administration.roster.title', () => import('./administration/RosterView.vue')),
  page('/expert', 'account.expert.title', () => import('./accounts/ExpertView.vue')),
  page('/notices', 'notice.runs.title', () => import('./notices/NoticesView.vue')),
  page('/audit', 'audit.title', () => import('./audit/OwnAuditView.vue')),
  page('/audit/all', 'audit.title', () => import('./audit/AuditView.vue')),
  open('/public-notices', 'anyone', 'publicNotice.title', () => import('./publicNotices/PublicNoticesView.vue')),
  open('/:path(.*)*', 'anyone', 'common.notFound.title', () => import('./shared/components/NotFoundView.vue')),
]

/** A page for those whom the table of pages (navigation/pages.ts) names. */
function page(path: string, title: string, component: () => Promise<unknown>): RouteRecordRaw {
  return open(path, 'table', title, component)
}

function open(path: string, access: Access, title: string, component: () => Promise<unknown>): RouteRecordRaw {
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
    return admit(to.meta.access, to.path, session, to.fullPath)
  } catch (cause) {
    markUnreachable()
    throw cause
  }
})

/** Names the page in the browser's tab, in the language on the screen. */
export function showTitle(): void {
  // Somebody may be quicker than the first page.
  if (router.currentRoute.value === START_LOCATION) return
  document.title = `${t(router.currentRoute.value.meta.title)} - ${t('common.product')}`
}

router.afterEach(async (to, from) => {
  showTitle()
  if (to.path === from.path) return
  await nextTick()
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
})
