import type { AccessFeature } from './outputs.ts';

/** In the order they are offered; a record, so that a new feature does not compile until it is here. */
const ORDER: Record<AccessFeature, number> = {
  wheelchairSpaces: 0,
  stepFree: 1,
  accessibleToilet: 2,
  hearingLoop: 3,
  assistanceDogs: 4,
  parking: 5,
  surtitles: 6,
  audioDescription: 7,
  signLanguage: 8,
  captions: 9,
  relaxed: 10,
};

const isFeature = (word: string): word is AccessFeature => Object.hasOwn(ORDER, word);

export const ACCESS_FEATURES = Object.keys(ORDER).filter(isFeature);
