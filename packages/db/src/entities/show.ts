import { defineEntity, p } from '@mikro-orm/core';
import {
  ACCESS_FEATURES,
  CONTENT_NOTES,
  SHOW_STATUSES,
  type AccessFeature,
  type ContentNote,
  type ShowStatus,
  type Translated,
} from '../words.ts';
import {
  allOf,
  bothLanguages,
  createdAt,
  id,
  isRehearsal,
  oneOf,
  translated,
  words,
} from './columns.ts';

export interface Credit {
  role: Translated;
  name: string;
}
export interface CastMember {
  name: string;
  character: Translated;
}

const ShowSchema = defineEntity({
  name: 'Show',
  properties: {
    id: id(),
    slug: p.string().unique(),
    status: p.string().$type<ShowStatus>(),
    title: translated(),
    tagline: translated(),
    synopsis: translated(),
    ageAdvice: translated(),
    minimumAge: p.integer().nullable(),
    durationMinutes: p.integer(),
    intervals: p.integer(),
    contentNotes: words<ContentNote>(),
    accessFeatures: words<AccessFeature>(),
    credits: p.json<Credit[]>(),
    cast: p.json<CastMember[]>().fieldName('cast_members'),
    createdAt: createdAt(),
    version: p.integer().version(),
    isRehearsal: isRehearsal(),
  },
  checks: [
    { name: 'show_duration_check', expression: 'duration_minutes > 0' },
    { name: 'show_intervals_check', expression: 'intervals >= 0' },
    { name: 'show_content_notes_check', expression: allOf('content_notes', CONTENT_NOTES) },
    { name: 'show_access_features_check', expression: allOf('access_features', ACCESS_FEATURES) },
    { name: 'show_title_check', expression: bothLanguages('title') },
    { name: 'show_status_check', expression: oneOf('status', SHOW_STATUSES) },
  ],
});
/** A production: what is played. Its evenings are `Performance`s. */
export class Show extends ShowSchema.class {}
ShowSchema.setClass(Show);
