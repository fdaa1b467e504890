import { shallowRef } from 'vue'

import { once, type DivisionsFile } from './files'

export interface Division {
  code: string
  name: string
  parent: string
}

/** The divisions as a tree, with the names of former ones for instruments entered long ago. */
export class Divisions {
  private readonly byCode = new Map<string, Division>()
  private readonly below = new Map<string, Division[]>()
  private readonly former: Map<string, string>

  constructor(file: DivisionsFile) {
    this.former = new Map(file.former)
    for (const [code, name, parent] of file.current) {
      const division = { code, name, parent }
      this.byCode.set(code, division)
      this.below.set(parent, [...(this.below.get(parent) ?? []), division])
    }
  }

  children(code: string): Division[] {
    return this.below.get(code) ?? []
  }

  /** A county, or one of the four cities that have none: only these say where an instrument stands. */
  isLeaf(code: string): boolean {
    return this.byCode.has(code) && !this.below.has(code)
  }

  /** The codes from the province down to this one; empty for a division that is no longer current. */
  path(code: string): string[] {
    const division = this.byCode.get(code)
    return division ? [...this.path(division.parent), code] : []
  }

  /** 浙江省宁波市象山县; the code itself where nothing is known of it. */
  fullName(code: string): string {
    const names = this.path(code).map((step) => this.byCode.get(step)?.name ?? '')
    return names.join('') || (this.former.get(code) ?? code)
  }
}

const loaded = shallowRef<Divisions>()
const file = once<DivisionsFile>('/reference/divisions.json')

export async function loadDivisions(): Promise<Divisions> {
  loaded.value ??= new Divisions(await file())
  return loaded.value
}

/** The division's full name, once the divisions are there; its code until then. */
export function divisionName(code: string): string {
  return loaded.value?.fullName(code) ?? code
}

export function useDivisions() {
  return { divisions: loaded, load: loadDivisions }
}
