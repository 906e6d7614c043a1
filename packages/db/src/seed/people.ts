import type { Random } from './random.ts';

const FIRST_NAMES = [
  ...([
    'Giulia',
    'Marco',
    'Elena',
    'Davide',
    'Francesca',
    'Nicolò',
    'Chiara',
    'Matteo',
    'Sara',
    'Lorenzo',
  ] as const),
  ...([
    'Irene',
    'Pietro',
    'Anna',
    'Tommaso',
    'Beatrice',
    'Emma',
    'Samuele',
    'Noemi',
    'Gabriele',
    'Zoe',
  ] as const),
] as const;
const LAST_NAMES = [
  ...([
    'Bianchi',
    'Ferrari',
    'Russo',
    'Colombo',
    'Ricci',
    'Marino',
    'Greco',
    'Conti',
    'De Luca',
    'Mancini',
  ] as const),
  ...([
    'Costa',
    'Giordano',
    'Rizzo',
    'Lombardi',
    'Moretti',
    'Barbieri',
    'Fontana',
    'D’Amico',
    'Santoro',
    'Caruso',
  ] as const),
] as const;
const ACCESS_NEEDS = [
  'Sedia a rotelle',
  'Posto vicino all’uscita',
  'Cane guida',
  'Sottotitoli',
] as const;

export interface Person {
  name: string;
  email: string;
  accessNeeds: string | null;
}

/** Somebody who books: invented, and never twice the same address. */
export function createPeople(random: Random) {
  let count = 0;
  return function nextPerson(): Person {
    count += 1;
    const name = `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;
    const local = name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z ]/g, '')
      .replaceAll(' ', '.');
    return {
      name,
      email: `${local}.${count}@example.org`,
      accessNeeds: random.chance(0.06) ? random.pick(ACCESS_NEEDS) : null,
    };
  };
}
