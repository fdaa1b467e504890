import type { Guide } from '../guide'

const guide: Guide = {
  about: 'The ledger lists your instruments; reservations and reminders go by it. Enter a few one by one, many by workbook.',
  needs: [
    'An approved enterprise account, or an individual account that is associated with one',
    'Name, kind, model, serial number and manufacturer of each instrument (see its plate)',
    'Where each is used, down to the county',
    'For those that were verified: the newest certificate',
  ],
  duration: 'About 3 minutes for an instrument by hand. Thousands by workbook take some minutes, and you can leave the page meanwhile.',
  steps: [
    { title: 'Open the ledger', text: 'Log in and press "Ledger". While it is empty, the page offers both ways to begin.', picture: { name: 'ledger', alt: 'The ledger: counts above, instruments below, what is overdue in red, what is due within 30 days in yellow' } },
    { title: 'One by one: the instrument', text: 'Press "Add", choose the item, then the kind, and go by the plate. If you have several alike, enter one, press "Copy" and change the serial number.', picture: { name: 'instrument', alt: 'The form of a new instrument: item and kind first, then model, number and manufacturer' } },
    { title: 'One by one: the verification', text: 'Enter day and interval as on the certificate; the due date is worked out, and where the certificate differs, it is right. Leave it empty if the instrument was never verified.' },
    { title: 'By workbook: the template', text: 'Under "Import and export", download the template and fill in a row for each instrument. Item, kind and others are chosen from lists.', picture: { name: 'import', alt: 'Import and export: download the template, then upload it' } },
    { title: 'By workbook: the upload', text: 'Upload the .xlsx file (20 MB at most) and wait. You can leave the page; a message tells when it is done.' },
    { title: 'By workbook: what was refused', text: 'Rows with mistakes are left out, the others are stored. Download what was refused: the reason stands beside each cell. Correct it and upload that file. Nothing is stored twice, however often you upload.' },
  ],
  after: [
    'What needs attention stands first: what failed, was never verified, is overdue (red), or is due within 30 days (yellow).',
    'You are reminded before the due date and after it.',
    'When an institution publishes a result, day, validity and certificate number follow by themselves.',
    'Disable what is not in use, and scrap it once you are sure. You are no longer reminded of either.',
  ],
  mistakes: [
    { wrong: 'The manufacturer and serial number are said to be in the ledger', right: 'An instrument is entered once. Look for its serial number in the ledger first.' },
    { wrong: 'The kind is wrong', right: 'The reservation would not find the right institution. If in doubt, see the name on the last certificate, or the catalogue under "Enquiry".' },
    { wrong: 'The place of use is the registered seat', right: 'Enter where the instrument really is: the nearest institution is found by that.' },
    { wrong: 'A workbook of your own is uploaded', right: 'Use the template, and neither add nor remove columns. Save an old .xls as .xlsx.' },
  ],
}

export default guide
