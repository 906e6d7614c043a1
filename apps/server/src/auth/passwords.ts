import { randomBytes } from 'node:crypto';
import { hash, verify, type Options } from '@node-rs/argon2';
import type { Services } from '@azionelab/api/server';

/** Argon2id (the package's default kind) at the cost that OWASP recommends. */
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes and verifies passwords off the main thread. A null hash is refused after the work of a real one. */
export async function createPasswords(): Promise<Services['passwords']> {
  const nobodys = await hash(randomBytes(24), COST);
  return {
    hash: (password) => hash(typed(password), COST),
    async verify(stored, password) {
      const isRight = await verify(stored ?? nobodys, typed(password));
      return stored !== null && isRight;
    },
  };
}

/** The same letters whatever keyboard they were typed on. */
function typed(password: string) {
  return password.normalize('NFKC');
}
