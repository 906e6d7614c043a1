import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
} from 'node:crypto';

export type TokenPurpose = 'confirm' | 'manage' | 'ticket' | 'staffLink';

const TOKEN_BYTES = 18;
const TOKEN_LENGTH = 24;
/** No letter or digit that another one looks like, in print or over the phone. */
const CODE_ALPHABET = 'ACDEFHJKMNPQRTUVWXY34679';
const CODE_LENGTH = 8;
const CODE_PATTERN = new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`);

/** Makes the links. Everything secret follows from `APP_SECRET`, so the database alone opens nothing. */
export interface Secrets {
  /** The same 144-bit token for the same purpose, reservation and version: a ticket sent again carries the same QR. */
  token(purpose: TokenPurpose, reservationId: string, version: number): string;
  /** Seals a text for one purpose and owner: nobody reads, changes or moves it without the secret. */
  encrypt(text: string, about: string): string;
  /** What was sealed about the same; null for anything else. */
  decrypt(sealed: string, about: string): string | null;
  /** A keyed name for something personal, for rate limits. */
  pseudonym(value: string): string;
}

export function createSecrets(appSecret: string): Secrets {
  const sealingKey = Buffer.from(hkdfSync('sha256', appSecret, '', 'azionelab:seal', 32));
  const mac = (text: string) => createHmac('sha256', appSecret).update(text).digest();
  return {
    token: (purpose, reservationId, version) =>
      mac(`${purpose}:${reservationId}:${version}`).subarray(0, TOKEN_BYTES).toString('base64url'),
    encrypt: (text, about) => seal(sealingKey, text, about),
    decrypt: (sealed, about) => unseal(sealingKey, sealed, about),
    pseudonym: (value) => mac(`pseudonym:${value}`).toString('base64url'),
  };
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function seal(key: Buffer, text: string, about: string) {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(
    Buffer.from(about),
  );
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

function unseal(key: Buffer, sealed: string, about: string) {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** The form in which a token is stored and looked up. */
export function hashToken(token: string) {
  return createHash('sha256').update(token).digest('base64url');
}

/** The token in what a scanner read: the token itself, or a ticket URL that carries it behind `#`. */
export function tokenInScan(text: string) {
  const candidate = text.trim().split('#').at(-1) ?? '';
  const isToken = candidate.length === TOKEN_LENGTH && /^[\w-]+$/.test(candidate);
  return isToken ? candidate : null;
}

/** A fresh short code. The database refuses a second one; the caller then takes another. */
export function newCode() {
  return Array.from(
    { length: CODE_LENGTH },
    () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)],
  ).join('');
}

/** What somebody typed as a code, in the form it is stored; null when it cannot be one. */
export function typedCode(text: string) {
  const code = text.toUpperCase().replace(/[\s-]/g, '');
  return CODE_PATTERN.test(code) ? code : null;
}
