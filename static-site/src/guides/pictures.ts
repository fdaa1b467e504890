export interface Size {
  width: number
  height: number
}

/** A page as it really is, on a desk and on a phone, as files of `public/guides/`. */
export interface Picture {
  desk: Size
  phone: Size
}

/** What there are pictures of, `<name>-desk.webp` and `<name>-phone.webp`. What a guide names beyond these is not shown. */
export const PICTURES: Readonly<Record<string, Picture>> = {
  calendar: { desk: { width: 1180, height: 690 }, phone: { width: 390, height: 560 } },
  import: { desk: { width: 1180, height: 540 }, phone: { width: 390, height: 560 } },
  instrument: { desk: { width: 1180, height: 600 }, phone: { width: 390, height: 560 } },
  ledger: { desk: { width: 1180, height: 560 }, phone: { width: 390, height: 560 } },
  messages: { desk: { width: 1180, height: 400 }, phone: { width: 390, height: 560 } },
  portal: { desk: { width: 1180, height: 430 }, phone: { width: 390, height: 560 } },
  register: { desk: { width: 1180, height: 560 }, phone: { width: 390, height: 560 } },
  slip: { desk: { width: 1180, height: 700 }, phone: { width: 390, height: 560 } },
  'slip-form': { desk: { width: 1180, height: 640 }, phone: { width: 390, height: 560 } },
  work: { desk: { width: 1180, height: 480 }, phone: { width: 390, height: 560 } },
}

export function sourceOf(name: string, on: keyof Picture): string {
  return `/guides/${name}-${on}.webp`
}
