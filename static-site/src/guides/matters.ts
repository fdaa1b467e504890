/** What there are guides for, in the order in which they are shown; each is a module in both languages' folders. */
export const MATTERS = ['enterprise', 'ledger', 'reservation', 'reminders', 'institution', 'work', 'enquiry'] as const

export type Matter = (typeof MATTERS)[number]

export function isMatter(name: unknown): name is Matter {
  return (MATTERS as readonly unknown[]).includes(name)
}

/** Where a matter begins. */
export const STARTS: Readonly<Partial<Record<Matter, string>>> = {
  enterprise: '/register?kind=enterprise',
  ledger: '/ledger',
  reservation: '/reservations/new',
  reminders: '/messages',
  institution: '/register?kind=institution',
  work: '/work',
}
