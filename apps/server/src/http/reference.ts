import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Letters and digits that can be read out over the phone. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789X';
const LENGTH = 10;
const ACCEPTABLE = /^[\w-]{6,64}$/;

/** The id of a request that a person can quote. The proxy's own is kept when proxies are trusted, a stranger's never. */
export function referenceOf({ headers }: IncomingMessage, isProxyTrusted: boolean) {
  const given = headers['x-request-id'];
  if (isProxyTrusted && typeof given === 'string' && ACCEPTABLE.test(given)) return given;
  return Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
