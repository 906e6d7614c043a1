import type { Translation } from '../catalogue.ts';
import type { pages as source } from '../it/pages.ts';

export const pages: Translation<typeof source> = {
  about: 'The company',
  contacts: 'Contacts',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  venues: 'Our theatres',
  directions: 'How to get here',
  accessInfo: 'Accessibility',
  map: 'Open the map',
  venueShows: 'What is on here',
  noVenues: 'No theatres to show.',
  noVenueShows: 'Nothing is planned here for now.',
  nextStep: 'Come to the theatre',
  write: 'Write to us',
  call: 'Call us',
};
