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
};
