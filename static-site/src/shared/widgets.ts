import type { App } from 'vue'

let owner: App | undefined
let ready: Promise<void> | undefined

/** Tells to which application the widgets' settings are to be given. */
export function ownsWidgets(app: App): void {
  owner = app
}

/** A page that is made of Element Plus, once that is set up: the portal does without, so its visitors need not fetch it. */
export async function withWidgets<Page>(page: () => Promise<Page>): Promise<Page> {
  ready ??= setUp()
  const [loaded] = await Promise.all([page(), ready])
  return loaded
}

async function setUp(): Promise<void> {
  try {
    const { settle } = await import('./widgetSettings')
    if (owner) settle(owner)
  } catch (cause) {
    ready = undefined
    throw cause
  }
}
