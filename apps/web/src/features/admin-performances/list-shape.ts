/** How the list of evenings is asked in the address: what its route validates and its page reads. */
export const SORTS = ['startsAt', 'show', 'venue', 'free', 'taken'] as const;
export const STATES = [
  'open',
  'notOpenYet',
  'paused',
  'closed',
  'cancelled',
  'full',
  'over',
  'past',
] as const;
export const FILTERS = {
  when: ['upcoming', 'past', 'all'],
  show: null,
  venue: null,
  state: STATES,
  view: ['calendar'],
  month: null,
} as const;
export const FIRST = { sort: 'startsAt', direction: 'asc' } as const;
