import type { Season } from '../season.ts';
import { company } from './company.ts';
import { pages } from './pages.ts';
import { antigone } from './shows/antigone.ts';
import { chiHaMangiatoLaLuna } from './shows/chi-ha-mangiato-la-luna.ts';
import { cosiESeViPare } from './shows/cosi-e-se-vi-pare.ts';
import { laLocandiera } from './shows/la-locandiera.ts';
import { piena } from './shows/piena.ts';
import { venues } from './venues.ts';

/** The demo season, in the order in which the site should present it. */
export const demoSeason: Season = {
  company,
  pages,
  venues,
  shows: [laLocandiera, antigone, piena, cosiESeViPare, chiHaMangiatoLaLuna],
};
