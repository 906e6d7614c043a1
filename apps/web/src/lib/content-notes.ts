import type { ContentNote } from './outputs.ts';

/** In the order they are offered; a record, so that a new note does not compile until it is here. */
const ORDER: Record<ContentNote, number> = {
  strobeLights: 0,
  smoke: 1,
  loudNoise: 2,
  gunshots: 3,
  nudity: 4,
  strongLanguage: 5,
  violence: 6,
  death: 7,
  blood: 8,
};

const isNote = (word: string): word is ContentNote => Object.hasOwn(ORDER, word);

export const CONTENT_NOTES = Object.keys(ORDER).filter(isNote);
