import type { AccessFeature, ContentNote, Translated } from '../words.ts';

/** What a season is made of before it has ids and dates: the shape of everything under `content/`. */
export interface SeasonVenue {
  slug: string;
  name: string;
  address: string;
  city: string;
  timeZone: string;
  latitude: number;
  longitude: number;
  mapUrl: string;
  roomCapacity: number;
  directions: Translated;
  accessInfo: Translated;
  accessFeatures: AccessFeature[];
}

export interface SeasonShow {
  slug: string;
  title: Translated;
  tagline: Translated;
  /** Paragraphs separated by a blank line. */
  synopsis: Translated;
  ageAdvice: Translated;
  minimumAge: number | null;
  durationMinutes: number;
  intervals: number;
  contentNotes: ContentNote[];
  accessFeatures: AccessFeature[];
  credits: { role: Translated; name: string }[];
  cast: { name: string; character: Translated }[];
  poster: {
    /** A file under `posters/`. */
    file: string;
    alt: Translated;
    /** `#rrggbb`, painted while the image loads. */
    color: string;
    /** The point that must stay visible when the poster is cropped, 0–1 from the top left. */
    focalX: number;
    focalY: number;
  };
}

export interface SeasonPage {
  title: Translated;
  /** A small Markdown subset: `## heading`, `- item`, paragraphs, `**bold**`, `[text](url)`. */
  body: Translated;
}

export interface SeasonCompany {
  name: string;
  tagline: Translated;
  email: string;
  phone: string;
  address: string;
}

export interface Season {
  company: SeasonCompany;
  pages: Record<'home' | 'about' | 'contacts' | 'privacy' | 'accessibility', SeasonPage>;
  venues: SeasonVenue[];
  shows: SeasonShow[];
}
