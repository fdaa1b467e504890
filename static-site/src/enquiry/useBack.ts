import { useRouter } from 'vue-router'

const ENQUIRIES = '/enquiry/'

/** The enquiry that led to this page, with its conditions; `list` for whoever came by a link from elsewhere. */
export function useBack(list: string): string {
  const { back } = useRouter().options.history.state
  return typeof back === 'string' && back.startsWith(ENQUIRIES) ? back : list
}
