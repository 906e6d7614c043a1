import type { Words } from './it.ts';

const seats = (count: number) => (count === 1 ? '1 seat' : `${count} seats`);

export const en: Words = {
  seats,
  greeting: (name) => `Hello ${name},`,
  greetingUnnamed: 'Hello,',
  when: (day, time) => `${day}, ${time}`,
  doors: (time) => `Doors open at ${time}`,
  until: (time) => time,
  untilOn: (time, day) => `${time} on ${day}`,
  code: 'Code',
  buttonFallback: 'If the button does nothing, copy this address into your browser:',
  confirmButton: 'Confirm your booking',
  manageLink: 'Change or cancel your booking',
  ticketLink: 'Open your ticket',
  showLink: 'See the other dates',
  held: (until) => `It is not confirmed yet: we are holding the seats until ${until}.`,
  lapsed: 'The time to confirm is over. If the seats are still there, the button gets them back.',
  formerly: (when, venue) => `It was: ${when}, ${venue}.`,
  contactsLink: 'How to reach us',
  validFor: (hours) => {
    if (hours <= 1) return 'an hour';
    return hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
  },
  sample: {
    subject: (subject) => `[Test] ${subject}`,
    notice: 'This is a test e-mail: its names, dates and links are made up.',
  },
  contact: 'A question? Just reply to this e-mail.',

  confirmReservation: {
    subject: (title, day, until) => `Confirm by ${until}: ${title}, ${day}`,
    subjectLapsed: (title, day) => `Confirm your booking: ${title}, ${day}`,
    heading: 'One step to go',
    intro: (count, until) =>
      `We are holding ${seats(count)} for you until ${until}. Confirm with the button and we will send you the ticket.`,
    after: (until) => `After ${until} the seats go back on sale.`,
    notYou: 'Not your booking? Ignore this e-mail: unconfirmed, it lapses by itself.',
  },
  alreadyBooked: {
    subject: (title, day) => `You already have a booking: ${title}, ${day}`,
    heading: 'You already have a booking',
    intro:
      'Somebody has just asked for seats for this evening with your address. There is a booking already: nothing was changed.',
    ended:
      'That booking has been cancelled in the meantime. If you would like to come, please book again.',
    notYou: 'Not your request? Ignore this e-mail: your booking stays as it is.',
  },
  ticket: {
    subject: (title, day, time) => `Your ticket: ${title}, ${day}, ${time}`,
    heading: 'See you at the theatre',
    intro: (count) =>
      count === 1
        ? 'Your booking is confirmed. This QR is your ticket: show it at the door, on your phone or on paper.'
        : `Your booking is confirmed. This QR is the ticket for ${seats(count)}: show it at the door, on your phone or on paper.`,
    qrAlt: (code) => `QR of the ticket, code ${code}`,
    together: 'You need not arrive together: the same QR lets in whoever comes later.',
    calendar:
      'The evening is attached for your calendar. It is safe to share: the ticket is not in it.',
    keep: 'Whoever has this e-mail has the ticket: forward it only to people who come with you.',
  },
  reservationChanged: {
    subject: (title, day, count) => `Booking changed, now ${seats(count)}: ${title}, ${day}`,
    heading: (count) => `Your booking is now for ${seats(count)}`,
    intro: 'We have changed your booking as you asked. The QR is the one you already have.',
  },
  reservationCancelled: {
    subject: (title, day) => `Booking cancelled: ${title}, ${day}`,
    heading: 'Your booking is cancelled',
    intro: (count) =>
      `The booking below, ${seats(count)}, is cancelled. Its QR and links no longer let anybody in.`,
    calendar: 'The attached file takes the evening out of your calendar.',
    again: 'We are sorry to miss you. If you change your mind, there are other evenings.',
  },
  yourReservations: {
    subject: (count) => (count === 1 ? 'Your booking' : `Your ${count} bookings`),
    heading: (count) => (count === 1 ? 'Your booking' : 'Your bookings'),
    intro:
      'This is what we have under this address. The links open your bookings: keep them to yourself.',
    notYou: 'Did you not ask for this? Ignore this e-mail: nobody else received it.',
  },
  reservationMoved: {
    subject: (title, day, time) => `Booking moved, your new ticket: ${title}, ${day}, ${time}`,
    heading: 'See you another night',
    intro: (count) =>
      `We have moved your booking, ${seats(count)}. This is the new ticket: the former one no longer lets anybody in.`,
    calendar: 'If the former evening is in your calendar, please delete it.',
  },
  performanceMoved: {
    subject: (title, day, time) => `New date: ${title}, ${day}, ${time}`,
    heading: 'The evening has changed',
    intro:
      'We have had to move this performance and are sorry for the trouble. Below is when and where it will be.',
    stays: 'Your booking still holds, and the QR is the one you already have.',
    cannotCome:
      'If you cannot come then, the link below lets you cancel or choose another evening.',
  },
  performanceCancelled: {
    subject: (title, day) => `Performance cancelled: ${title}, ${day}`,
    heading: 'The performance is off',
    intro: (count) =>
      `We are sorry: we have had to cancel this performance, and with it your booking, ${seats(count)}. You no longer need the QR.`,
    again: 'We would love to see you on another evening.',
    calendar: 'The attached file takes the evening out of your calendar.',
  },
  addressChanged: {
    subject: (title, day) => `Address of the booking changed: ${title}, ${day}`,
    heading: 'The booking has another address',
    intro:
      'This booking now belongs to another e-mail address. We will not write here again, and the links you received to confirm or change it no longer work.',
    notYou: 'Not your doing? Let us know and tell us the code.',
  },
  roles: { admin: 'administration', boxOffice: 'box office', door: 'front of house' },
  staffInvite: {
    subject: (company) => `Invitation to work on the website of ${company}`,
    heading: 'Welcome backstage',
    intro: (company, role) =>
      `${company} invites you to work on its website, as: ${role}. Choose a password and you are in.`,
    button: 'Accept the invitation',
    once: (span) => `The link works once and expires in ${span}.`,
    notYou:
      'Were you not expecting this? Ignore this e-mail: the invitation then lapses by itself.',
  },
  passwordReset: {
    subject: (company) => `New password for the website of ${company}`,
    heading: 'Choose a new password',
    intro: 'Somebody has asked for a new password for your account. The button lets you choose it.',
    button: 'Choose the password',
    once: (span) => `The link works once and expires in ${span}.`,
    notYou: 'Did you not ask for this? Ignore this e-mail: your password stays as it is.',
  },
};
