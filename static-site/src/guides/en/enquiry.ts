import type { Guide } from '../guide'

const guide: Guide = {
  about: 'Anybody can look up, without an account, whether an instrument passed, whether a certificate stands, which institution is authorised, and what must be verified.',
  needs: ['For an instrument: its code, its serial number or its certificate number', 'For a certificate: the number on its first page', 'For institutions and the catalogue: a name, or a part of it'],
  duration: 'At once. Each network address has 60 enquiries a minute.',
  steps: [
    { title: 'Choose what to look up', text: 'On the home page, choose instruments, certificates, institutions or the catalogue.', picture: { name: 'portal', alt: 'The enquiry on the home page: instruments, certificates, institutions, catalogue' } },
    { title: 'Enter a number or a name', text: 'A number is entered in full, as on the plate or the certificate; of a name, a part will do.' },
    { title: 'Read what was found', text: 'An instrument shows verdict, day and validity. Only what an institution published here is shown, not what the owner typed.' },
    { title: 'Check a certificate', text: 'Compare name, serial number, day and institution with the paper in your hand. If it was corrected, the number that holds is shown. A PDF can be dropped on the page to learn whether it was changed; it is not uploaded.' },
  ],
  after: ['The address of what was found can be kept and sent to others.', 'Name, address and contacts of the owner are not shown.', 'If the paper differs, ask the institution that issued it, or call the service telephone.'],
  mistakes: [
    { wrong: 'The certificate number is not found', right: 'Check letters and digits (0 and O, 1 and I). Certificates from before this system are not in it.' },
    { wrong: 'An instrument has no verdict', right: 'No institution has published a result here yet; that does not mean it failed.' },
    { wrong: 'Too many enquiries', right: 'Wait a minute and try again.' },
  ],
}

export default guide
