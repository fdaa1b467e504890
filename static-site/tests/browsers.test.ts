import { readFileSync } from 'node:fs'

import { Script } from 'node:vm'
import { describe, expect, it } from 'vitest'

const page = readFileSync('public/browsers.html', 'utf-8')
const check = readFileSync('public/check-browser.js', 'utf-8')
const { browserslist } = JSON.parse(readFileSync('package.json', 'utf-8')) as { browserslist: string[] }

const ANY_VERSION = '0'

/** The rows of both languages' tables: what each promises, and its words. */
const rows = [...new DOMParser().parseFromString(page, 'text/html').querySelectorAll<HTMLElement>('tr[data-query]')].map((row) => ({
  query: row.dataset.query ?? '',
  words: row.textContent,
  english: row.closest('[lang=en]') !== null,
}))

describe('the page for old browsers', () => {
  it.each([false, true])('names exactly what the site is built for (English: %s)', (english) => {
    const named = new Set(rows.filter((row) => row.english === english).map((row) => row.query))
    expect([...named].sort()).toEqual([...browserslist].sort())
  })

  it('says the version that is asked for', () => {
    for (const { query, words } of rows) {
      const version = query.split(' ').at(-1) ?? ''
      if (version !== ANY_VERSION) expect(words).toContain(version)
    }
  })

  it('needs no script', () => {
    expect(page).not.toMatch(/<script|\son\w+=|javascript:/i)
  })
})

/** Where the check sends a browser that has these things. */
function sentTo(script: object, global: object): string {
  let target = ''
  const location = {
    replace: (path: string): void => {
      target = path
    },
  }
  const context = { document: { createElement: () => script }, location, ...global }
  new Script(check).runInNewContext(context)
  return target
}

describe('the check of the browser', () => {
  const MODULES = { noModule: false }
  const RECENT = { AbortSignal: Object.assign((): void => undefined, { timeout: (): void => undefined }) }

  it('lets browsers through that can run the site', () => {
    expect(sentTo(MODULES, RECENT)).toBe('')
  })

  it.each([
    ['without modules', {}, RECENT],
    ['that cannot stop a request', MODULES, {}],
    ['that cannot stop it in time', MODULES, { AbortSignal: (): void => undefined }],
  ])('leads browsers away %s', (_name, script, global) => {
    expect(sentTo(script, global)).toBe('/browsers.html')
  })

  it('is written as the oldest browsers read it', () => {
    const code = check.replace(/\/\*.*?\*\//gs, '')
    expect(code).not.toMatch(/=>|`|\b(?:let|const|class|async|of)\b|\?\.|\?\?|,\s*[)\]}]/)
  })
})
