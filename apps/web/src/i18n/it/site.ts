import { booking } from './booking.ts';
import { common } from './common.ts';
import { errors } from './errors.ts';
import { manage } from './manage.ts';
import { pages } from './pages.ts';
import { shows } from './shows.ts';
import { ticket } from './ticket.ts';

export const site = { common, shows, booking, ticket, manage, pages, errors };
