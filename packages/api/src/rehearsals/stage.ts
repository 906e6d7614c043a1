import { type EntityManager, Performance, ref, Show, User, Venue } from '@azionelab/db';
import { decide } from '../transaction.ts';

export interface Rehearsal {
  performanceId: string;
  title: string;
  /** Whoever stands at its door: an account of its own. */
  doorEmail: string;
}

const MINUTE_MS = 60_000;
const SEATS = 10;
export const REHEARSAL_DOMAIN = 'azionelab.invalid';
const TITLE = 'AzioneLab rehearsal';

const both = (text: string) => ({ it: text, en: text });

/**
 * An evening that only the operator's check of the site knows, whose doors are open and whose seats can be booked. With a show that is
 * a draft, so that it is hidden even from code that does not know of rehearsals, a venue and an account at the door of its own.
 */
export async function stageRehearsal(
  em: EntityManager,
  { now, passwordHash }: { now: Date; passwordHash: string },
): Promise<Rehearsal> {
  const mark = crypto.randomUUID();
  const slug = `rehearsal-${mark}`;
  const doorEmail = `door-${mark}@${REHEARSAL_DOMAIN}`;
  return decide(em, async (tx) => {
    const common = { isRehearsal: true, createdAt: now, accessFeatures: [] };
    const show = tx.create(Show, { ...common, ...showFacts, slug });
    const venue = tx.create(Venue, { ...common, ...venueFacts, slug });
    const { id } = tx.create(Performance, {
      ...common,
      ...timesAround(now),
      id: crypto.randomUUID(),
      show: ref(show),
      venue: ref(venue),
      maxPartySize: SEATS,
      roomCapacity: SEATS,
      extraSeats: 0,
      houseHolds: 0,
      takenSeats: 0,
      pendingSeats: 0,
      acceptedExcess: 0,
    });
    tx.create(User, {
      ...noSecondFactor,
      isRehearsal: true,
      createdAt: now,
      email: doorEmail,
      name: TITLE,
      role: 'door',
      locale: 'it',
      passwordHash,
      disabledAt: null,
      lastSignInAt: null,
    });
    return { performanceId: id, title: TITLE, doorEmail };
  });
}

const noSecondFactor = { totpSecret: null, totpConfirmedAt: null, totpLastStep: null };

const showFacts = {
  status: 'draft' as const,
  title: both(TITLE),
  tagline: both(''),
  synopsis: both(''),
  ageAdvice: both(''),
  minimumAge: null,
  durationMinutes: 60,
  intervals: 0,
  contentNotes: [],
  credits: [],
  cast: [],
};

const venueFacts = {
  name: TITLE,
  address: '-',
  city: '-',
  timeZone: 'Europe/Rome',
  latitude: null,
  longitude: null,
  mapUrl: null,
  directions: both(''),
  accessInfo: both(''),
  roomCapacity: SEATS,
};

function timesAround(now: Date) {
  const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * MINUTE_MS);
  return {
    startsAt: inMinutes(60),
    endsAt: inMinutes(120),
    doorsOpenAt: inMinutes(-10),
    doorsCloseAt: inMinutes(120),
    bookingOpensAt: null,
    bookingClosesAt: inMinutes(60),
    bookingPausedAt: null,
    cancelledAt: null,
    nextExpiryAt: null,
  };
}
