import type { Translation } from '../catalogue.ts';
import type { ticket as source } from '../it/ticket.ts';

export const ticket: Translation<typeof source> = {
  title: 'Your ticket',
  valid: 'Valid',
  partlyUsed: '{admitted} of {total} in, {left} to come',
  used: 'Already used: the party is in',
  cancelled: 'Not valid: booking cancelled',
  cancelledBody: 'This ticket no longer admits anyone. If that is a mistake, write to us.',
  qrAlt: 'QR code of ticket {code}',
  name: 'In the name of',
  seats: 'Seats',
  doors: 'Doors',
  accessNeeds: 'Access needs',
  directions: 'How to get there',
  print: 'Print',
  calendar: 'Add to calendar',
  atTheDoor: 'Show at the door',
  brightness: 'Turn the brightness all the way up. The screen stays on.',
  done: 'Done',
  offlineCopy: 'You are offline: this is the copy saved on this device. It is just as good.',
  missingLink: 'The link of the ticket is missing',
  missingLinkBody: 'Open the link in the ticket e-mail, or have it sent to you again.',
};
