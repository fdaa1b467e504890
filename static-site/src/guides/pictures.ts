/** A picture of the real pages, as a file of `public/guides/`. */
export interface Picture {
  width: number
  height: number
}

/** What there are pictures of; each is `<name>.webp`. What a guide names beyond these is not shown. */
export const PICTURES: Readonly<Record<string, Picture>> = {}

export function sourceOf(name: string): string {
  return `/guides/${name}.webp`
}
