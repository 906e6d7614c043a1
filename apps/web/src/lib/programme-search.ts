import { ACCESS_FEATURES } from './access-features.ts';
import type { AccessFeature } from './outputs.ts';
import { wordOf, wordsOf } from './search-params.ts';

/** The filters of the programme as they stand in the address. */
export interface ProgrammeFilters {
  venue?: string;
  access?: AccessFeature[];
}
export interface ShowsSearch extends ProgrammeFilters {
  archive?: true;
}
export interface CalendarSearch extends ProgrammeFilters {
  month?: string;
}

type Raw = Record<string, unknown>;

export function showsSearch(raw: Raw): ShowsSearch {
  return { ...filters(raw), ...(wordOf(raw['archive']) === 'true' ? { archive: true } : {}) };
}

export function calendarSearch(raw: Raw): CalendarSearch {
  const month = wordOf(raw['month']);
  return { ...filters(raw), ...(/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) ? { month } : {}) };
}

function filters({ venue, access }: Raw): ProgrammeFilters {
  const slug = wordOf(venue);
  const features = wordsOf(access, ACCESS_FEATURES);
  return {
    ...(/^[a-z0-9-]{1,80}$/.test(slug) ? { venue: slug } : {}),
    ...(features ? { access: features } : {}),
  };
}
