import { readonly, ref } from 'vue'

const unreachable = ref(false)

/** Whether the server could not be asked who is signed in, so that no page can be shown. */
export const serverUnreachable = readonly(unreachable)

export function markUnreachable(): void {
  unreachable.value = true
}

export function markReachable(): void {
  unreachable.value = false
}
