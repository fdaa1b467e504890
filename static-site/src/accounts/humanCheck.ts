import 'altcha/external'
import 'altcha/altcha.css'

import type { AltchaGlobal } from 'altcha/types'
import Pbkdf2Worker from 'altcha/workers/pbkdf2?worker'
import ShaWorker from 'altcha/workers/sha?worker'

// Workers are files of the site, since the content security policy allows no script out of a string.
for (const bits of ['256', '384', '512']) {
  widgets().algorithms.set(`PBKDF2/SHA-${bits}`, () => new Pbkdf2Worker())
  widgets().algorithms.set(`SHA-${bits}`, () => new ShaWorker())
}

function widgets(): AltchaGlobal {
  return (globalThis as unknown as { $altcha: AltchaGlobal }).$altcha
}

/** Words the widget shows, under the language that it is told to use. */
export function wordWidget(language: string, texts: Record<string, string>): void {
  const { i18n } = widgets()
  i18n.set(language, { ...(i18n.get('en') as Record<string, string> | undefined), ...texts })
}
