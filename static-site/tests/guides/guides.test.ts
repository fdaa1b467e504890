import { existsSync, readdirSync, statSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import type { Locale } from '@/i18n'
import { readGuide } from '@/guides/guide'
import { isMatter, MATTERS } from '@/guides/matters'
import { PICTURES, sourceOf } from '@/guides/pictures'

const LOCALES: Locale[] = ['zh-CN', 'en']
const LARGEST = 60 * 1024

const all = await Promise.all(LOCALES.map((locale) => Promise.all(MATTERS.map((matter) => readGuide(matter, locale)))))

describe('the guides', () => {
  it('tell all of it in both languages', () => {
    for (const guide of all.flat()) {
      const texts = [guide.about, guide.duration, ...guide.needs, ...guide.after, ...guide.steps.map((step) => step.text)]
      expect(texts.every((text) => text.length > 5)).toBe(true)
      for (const list of [guide.needs, guide.steps, guide.after, guide.mistakes]) expect(list.length).toBeGreaterThan(0)
    }
  })

  it('have the same steps and pictures in both', () => {
    const outline = (guides: (typeof all)[number]) =>
      guides.map(({ needs, steps, after, mistakes }) => [needs.length, steps.map((step) => step.picture?.name), after.length, mistakes.length])
    expect(outline(all[1] ?? [])).toEqual(outline(all[0] ?? []))
  })

  it('are of the matters that there are', async () => {
    expect([isMatter('ledger'), isMatter('other'), isMatter(undefined)]).toEqual([true, false, false])
    await expect(readGuide('other' as 'ledger', 'en')).rejects.toThrow('no guide')
  })
})

describe('the pictures', () => {
  const files = Object.keys(PICTURES).flatMap((name) => [sourceOf(name, 'desk'), sourceOf(name, 'phone')])

  it('are there, and small', () => {
    for (const file of files) {
      expect(existsSync(`public${file}`), file).toBe(true)
      expect(statSync(`public${file}`).size, file).toBeLessThanOrEqual(LARGEST)
    }
  })

  it('are each shown by a guide, and no other is published', () => {
    const named = new Set(all.flat().flatMap(({ steps }) => steps.flatMap((step) => step.picture?.name ?? [])))
    expect(Object.keys(PICTURES).filter((name) => !named.has(name))).toEqual([])
    expect(readdirSync('public/guides').map((name) => `/guides/${name}`).sort()).toEqual(files.sort())
  })
})
