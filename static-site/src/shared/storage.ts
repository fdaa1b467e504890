// Storage may be forbidden (private windows, policies): what is kept then lasts for the visit only.

/** What the browser remembers; null for nothing, undefined where it may not remember at all. */
export function recall(key: string): string | null | undefined {
  try {
    return localStorage.getItem(key)
  } catch {
    return undefined
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    return
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    return
  }
}
