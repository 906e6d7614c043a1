import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface SelfSigned {
  key: string;
  cert: string;
}

const ECDSA_WITH_SHA256 = der(0x30, oid('2a8648ce3d040302'));
const DAY_MS = 86_400_000;

/** A certificate that signs itself, valid for so many days from now: what a test needs to speak TLS. */
export function selfSigned(names: string[], days = 60): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const name = der(0x30, der(0x31, der(0x30, oid('550403'), text(0x0c, names[0] ?? 'test'))));
  const alternatives = der(0x30, ...names.map((each) => text(0x82, each)));
  const toBeSigned = der(
    0x30,
    der(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    name,
    der(0x30, time(-DAY_MS), time(days * DAY_MS)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(
      0xa3,
      der(
        0x30,
        extension('551d11', alternatives),
        extension('551d13', der(0x30, der(0x01, Buffer.from([0xff])))),
      ),
    ),
  );
  const signature = der(
    0x03,
    Buffer.from([0]),
    sign('sha256', toBeSigned, { key: privateKey, dsaEncoding: 'der' }),
  );
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem(der(0x30, toBeSigned, ECDSA_WITH_SHA256, signature)),
  };
}

/** A tag, a length and what is inside (X.690). */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 128) return Buffer.concat([Buffer.from([tag, length]), content]);
  const bytes = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...bytes]), content]);
}

function oid(hex: string) {
  return der(0x06, Buffer.from(hex, 'hex'));
}

function integer(bytes: Buffer) {
  return der(0x02, bytes);
}

function text(tag: number, value: string) {
  return der(tag, Buffer.from(value));
}

function extension(id: string, value: Buffer) {
  return der(0x30, oid(id), der(0x04, value));
}

function time(fromNowMs: number) {
  const digits = new Date(Date.now() + fromNowMs).toISOString().replace(/[-:T]/g, '').slice(0, 14);
  return text(0x18, `${digits}Z`);
}

function pem(bytes: Buffer) {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
