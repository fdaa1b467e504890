export default {
  title: 'Public notices',
  lead: 'Business finished within a year, newest first; names of persons are partly hidden.',
  more: 'More public notices',
  column: { number: 'Business number', applicant: 'Applicant', matter: 'Matter', at: 'Finished', result: 'Result' },
  matter: { reservation: 'Reservation', registration: 'Registration', change: 'Change' },
  conditions: { label: 'Conditions', any: 'Any', first: 'Finished from', last: 'Finished until', query: 'Search', reset: 'Reset' },
  empty: 'No business was finished within a year',
  emptyLead: 'Business appears here once it is finished.',
  nothing: 'No notice meets the conditions',
  nothingLead: 'Please use fewer or other conditions.',
  notYet: 'None of the newest notices meets the conditions',
  notYetLead: '“Load more” goes on looking; fewer days are quicker.',
}
