import type { EntityManager } from '@azionelab/db';
import { DomainError } from '../errors.ts';
import { dateOf } from '../sql.ts';
import type { Secrets } from '../tokens.ts';

/** `burst` calls at once, refilled evenly over `perSeconds`. */
export interface Allowance {
  burst: number;
  perSeconds: number;
}

export const ALLOWANCES = {
  bookingByAddress: { burst: 30, perSeconds: 600 },
  bookingByEmail: { burst: 6, perSeconds: 3600 },
  resendByReservation: { burst: 3, perSeconds: 1800 },
  findByAddress: { burst: 10, perSeconds: 900 },
  findByEmail: { burst: 3, perSeconds: 3600 },
  linkByAddress: { burst: 120, perSeconds: 300 },
  signInByAddress: { burst: 60, perSeconds: 900 },
  signInByEmailAndAddress: { burst: 10, perSeconds: 900 },
  // Wide, so that a stranger's guesses do not keep the rightful person out.
  signInByEmail: { burst: 100, perSeconds: 900 },
  resetByAddress: { burst: 10, perSeconds: 900 },
  resetByEmail: { burst: 3, perSeconds: 3600 },
  passwordByStaff: { burst: 10, perSeconds: 900 },
  // Few: a code has only a million values.
  secondFactorByStaff: { burst: 6, perSeconds: 900 },
  scanGuessByStaff: { burst: 60, perSeconds: 300 },
  uploadByStaff: { burst: 40, perSeconds: 600 },
} as const satisfies Record<string, Allowance>;
export type AllowanceName = keyof typeof ALLOWANCES;
const ALLOWANCE_NAMES = [
  'bookingByAddress',
  'bookingByEmail',
  'resendByReservation',
  'findByAddress',
  'findByEmail',
  'linkByAddress',
  'signInByAddress',
  'signInByEmailAndAddress',
  'signInByEmail',
  'resetByAddress',
  'resetByEmail',
  'passwordByStaff',
  'secondFactorByStaff',
  'scanGuessByStaff',
  'uploadByStaff',
] as const satisfies AllowanceName[];

/** Spends one of each named allowance, shared by all processes; refuses with `RATE_LIMITED` and `retryAfterSeconds`. */
export interface RateLimiter {
  spend(em: EntityManager, whose: Spending, now: Date, as?: Changed): Promise<void>;
  /** Gives back everything spent: the caller has proved to be the rightful one. */
  restore(em: EntityManager, whose: Spending): Promise<void>;
}

type Spending = Partial<Record<AllowanceName, string>>;
/** Allowances that the company has set otherwise. */
type Changed = Partial<Record<AllowanceName, Allowance>>;

export const unlimited: RateLimiter = { spend: async () => {}, restore: async () => {} };

/**
 * One row per allowance holds the instant at which it is whole again. A call moves it one step into the future and is refused when
 * that would pass the whole window. Names are stored as keyed hashes.
 */
export function createRateLimiter(secrets: Secrets): RateLimiter {
  return {
    async spend(em, whose, now, as = {}) {
      const rows = ALLOWANCE_NAMES.flatMap((name) => {
        const value = whose[name];
        if (value === undefined) return [];
        const { burst, perSeconds } = as[name] ?? ALLOWANCES[name];
        return [
          {
            key: secrets.pseudonym(`${name}:${value}`),
            step: perSeconds / burst,
            window: perSeconds,
          },
        ];
      });
      rows.sort((one, other) => one.key.localeCompare(other.key));
      const values = rows.map(() => '(?::text, ?::float8, ?::float8)').join(', ');
      const spent = await em.execute<{ key: string }[]>(
        `with asked (key, step, span) as (values ${values})
         insert into rate_limit as l (key, full_at)
         select key, ?::timestamptz + make_interval(secs => step) from asked
         on conflict (key) do update
           set full_at = greatest(l.full_at, ?::timestamptz) + (excluded.full_at - ?::timestamptz)
           where greatest(l.full_at, ?::timestamptz) + (excluded.full_at - ?::timestamptz)
             <= ?::timestamptz + make_interval(secs => (select span from asked where asked.key = l.key))
         returning key`,
        [
          ...rows.flatMap(({ key, step, window }) => [key, step, window]),
          now,
          now,
          now,
          now,
          now,
          now,
        ],
      );
      const refused = rows.find(({ key }) => !spent.some((row) => row.key === key));
      if (refused) throw new DomainError('RATE_LIMITED', await retryAfter(em, refused, now));
    },
    async restore(em, whose) {
      for (const [name, value] of Object.entries(whose)) {
        await em.execute('delete from rate_limit where key = ?', [
          secrets.pseudonym(`${name}:${value}`),
        ]);
      }
    },
  };
}

async function retryAfter(
  em: EntityManager,
  row: { key: string; step: number; window: number },
  now: Date,
) {
  const [found] = await em.execute<{ full_at: string }[]>(
    'select full_at from rate_limit where key = ?',
    [row.key],
  );
  const fullAt = found ? dateOf(found.full_at).getTime() : now.getTime();
  const seconds = (fullAt - now.getTime()) / 1000 + row.step - row.window;
  return { retryAfterSeconds: Math.max(1, Math.ceil(seconds)) };
}

/** Forgets allowances that are whole again. */
export async function forgetOldAllowances(em: EntityManager, now: Date) {
  await em.execute('delete from rate_limit where full_at < ?', [now]);
}
