import type { Translation } from '../catalogue.ts';
import type { pages as source } from '../it/pages.ts';

export const pages: Translation<typeof source> = {
  title: 'pages',
};
