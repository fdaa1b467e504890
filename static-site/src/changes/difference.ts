import { t } from '@/i18n'
import { divisionName } from '@/reference/divisions'
import type { Change, ScopeEntry } from '@/shared/api/types'

/** What a list gains, loses and keeps, as words. */
export interface Difference {
  field: string
  label: string
  added: string[]
  removed: string[]
  kept: string[]
}

/** Regions and scope of an authorisation that is to change, old against new. */
export function differences({ authorisation }: Change): Difference[] {
  if (!authorisation) return []
  const { was, asked } = authorisation
  return [
    { field: 'regions', label: t('capability.field.regions'), ...difference((was?.regions ?? []).map(divisionName), asked.regions.map(divisionName)) },
    { field: 'scope', label: t('capability.field.scope'), ...difference((was?.scope ?? []).map(scopeText), asked.scope.map(scopeText)) },
  ]
}

export function difference(was: readonly string[], asked: readonly string[]) {
  return {
    added: asked.filter((each) => !was.includes(each)),
    removed: was.filter((each) => !asked.includes(each)),
    kept: asked.filter((each) => was.includes(each)),
  }
}

export function scopeText({ item, kind }: ScopeEntry): string {
  return kind ? t('change.authorisation.part', { item, kind }) : t('change.authorisation.whole', { item })
}
