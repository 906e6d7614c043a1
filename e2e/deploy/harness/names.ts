import { createHash } from 'node:crypto';

const ROOT = new URL('../../../', import.meta.url).pathname;
const digest = createHash('sha256').update(ROOT).digest();

/** Two checkouts on one machine do not meet: names and addresses are made from where this one lies. */
export const PREFIX = `az${digest.toString('hex').slice(0, 4)}`;
/** A part of the network that is set aside for trials (RFC 2544). */
export const SUBNET = `198.18.${digest[2] ?? 0}`;
export const REPOSITORY = ROOT;
