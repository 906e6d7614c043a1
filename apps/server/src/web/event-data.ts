import type { RouterOutputs } from '@azionelab/api';

type Evening = RouterOutputs['shows']['bySlug']['performances'][number];
type Status = Evening['availability']['status'];

export interface EventFacts {
  evening: Pick<Evening, 'id' | 'startsAt' | 'endsAt' | 'venue' | 'availability'> & {
    venue: { address?: string };
  };
  title: string;
  description: string;
  imageUrl: string | null;
  company: string;
  publicUrl: string;
}

const OFFER: Record<Status, string | null> = {
  available: 'InStock',
  fewLeft: 'LimitedAvailability',
  held: 'SoldOut',
  soldOut: 'SoldOut',
  notOpenYet: 'PreOrder',
  closed: 'OutOfStock',
  cancelled: null,
  past: null,
};
const schemaOrg = (word: string) => `https://schema.org/${word}`;

/** One evening as schema.org's `TheaterEvent`. */
export function theaterEvent({
  evening,
  title,
  description,
  imageUrl,
  company,
  publicUrl,
}: EventFacts) {
  const { id, startsAt, endsAt, venue, availability } = evening;
  const url = `${publicUrl}/performances/${id}`;
  const offer = OFFER[availability.status];
  return {
    '@context': 'https://schema.org',
    '@type': 'TheaterEvent',
    name: title,
    description,
    url,
    startDate: startsAt,
    endDate: endsAt,
    eventStatus: schemaOrg(
      availability.status === 'cancelled' ? 'EventCancelled' : 'EventScheduled',
    ),
    eventAttendanceMode: schemaOrg('OfflineEventAttendanceMode'),
    location: {
      '@type': 'PerformingArtsTheater',
      name: venue.name,
      url: `${publicUrl}/venues/${venue.slug}`,
      address: {
        '@type': 'PostalAddress',
        ...(venue.address && { streetAddress: venue.address }),
        addressLocality: venue.city,
      },
    },
    organizer: { '@type': 'TheaterGroup', name: company, url: publicUrl },
    ...(imageUrl && { image: [imageUrl] }),
    ...(offer && { offers: offerOf(schemaOrg(offer), url, availability.opensAt) }),
  };
}

function offerOf(availability: string, url: string, validFrom: string | undefined) {
  return { '@type': 'Offer', url, availability, ...(validFrom && { validFrom }) };
}
