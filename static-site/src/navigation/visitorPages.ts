/** A page that the bar on top shows to whoever is not signed in. */
export interface VisitorPage {
  path: string
  /** Its name in the bar: `common.nav.<words>`. */
  words: string
}

/** In the order of the bar; like the table of pages, a row shows nothing until the router has its path. */
export const VISITOR_PAGES: readonly VisitorPage[] = [
  { path: '/', words: 'home' },
  { path: '/enquiry', words: 'enquiry' },
  { path: '/guides', words: 'guides' },
  { path: '/login', words: 'login' },
  { path: '/register', words: 'register' },
]
