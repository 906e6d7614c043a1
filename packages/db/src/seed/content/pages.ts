import type { Season } from '../season.ts';
import { about, contacts, home } from './pages/company.ts';
import { accessibility, privacy } from './pages/legal.ts';

export const pages: Season['pages'] = { home, about, contacts, privacy, accessibility };
