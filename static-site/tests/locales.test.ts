import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { i18n } from '@/i18n'
import en from '@/locales/en'
import zhCN from '@/locales/zh-CN'
import { LOOKS } from '@/shared/states'

type Texts = { [key: string]: string | Texts }

function keysOf(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  )
}

function textAt(texts: Texts, key: string): string {
  const found = key.split('.').reduce<string | Texts | undefined>((at, step) => (typeof at === 'object' ? at[step] : undefined), texts)
  return typeof found === 'string' ? found : ''
}

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()

const sources = readdirSync('src', { recursive: true, encoding: 'utf-8' })
  .filter((path) => /\.(vue|ts)$/.test(path) && !path.startsWith('locales'))
  .map((path) => readFileSync(join('src', path), 'utf-8'))
  .join('\n')

it('has the same keys in both languages', () => {
  expect(keysOf(en)).toEqual(keysOf(zhCN))
})

it('fills the same values into both languages, in the singular as in the plural', () => {
  const differing = keysOf(zhCN).filter((key) => {
    const filled = placeholders(textAt(zhCN, key)).join()
    return textAt(en, key).split(' | ').some((form) => placeholders(form).join() !== filled)
  })
  expect(differing).toEqual([])
})

it('has a text for every key that the code names', () => {
  const nouns = Object.keys(zhCN).join('|')
  const named = [...sources.matchAll(new RegExp(`'((?:${nouns})\\.[\\w.]+)'`, 'g'))].map(([, key]) => key ?? '')
  expect(named.length).toBeGreaterThan(200)
  expect(named.filter((key) => textAt(zhCN, key) === '')).toEqual([])
})

it('has no text that nothing shows', () => {
  const literal = new Set([...sources.matchAll(/[\w]+(?:\.[\w]+)+/g)].map(String))
  const patterns = [...sources.matchAll(/`((?:\w+\.)+[^`\s]*\$\{[^`\s]*)`/g)].map(
    ([, template]) => new RegExp(`^${(template ?? '').replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w.]+')}$`),
  )
  const shown = (key: string) => literal.has(key) || patterns.some((pattern) => pattern.test(key))
  expect(keysOf(zhCN).filter((key) => !shown(key))).toEqual([])
})

it.each(Object.entries(LOOKS))('words every state of %s', (group, looks) => {
  const missing = Object.keys(looks).filter((state) => !i18n.global.te(`states.${group}.${state}`))
  expect(missing).toEqual([])
})
