import type { RouteLocationRaw } from 'vue-router'

export function instrumentAddress(key: string): string {
  return `/enquiry/instruments/${encodeURIComponent(key)}`
}

export function institutionAddress(id: string): string {
  return `/enquiry/institutions/${encodeURIComponent(id)}`
}

/** Of a certificate; without the institution's id the number has to do. */
export function certificateAddress(number: string, institution: string | null = null): RouteLocationRaw {
  return { path: institution ? `${institutionAddress(institution)}/certificate` : '/enquiry/certificates', query: { number } }
}
