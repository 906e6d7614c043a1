import type { Translation } from '../catalogue.ts';
import type { ticket as source } from '../it/ticket.ts';

export const ticket: Translation<typeof source> = {
  title: 'ticket',
};
