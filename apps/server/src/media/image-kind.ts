export type ImageKind = 'jpeg' | 'png' | 'webp';

/**
 * What a file really is, whatever its name says, and whether it is nothing else besides: a picture that carries a page or an archive
 * behind its end is null, and so is everything that is no JPEG, PNG or WebP from its first to its last byte.
 */
export function imageKindOf(bytes: Buffer): ImageKind | null {
  if (bytes.subarray(0, 8).equals(PNG)) return endOfPng(bytes) === bytes.length ? 'png' : null;
  if (isWebp(bytes)) return endOfWebp(bytes) === bytes.length ? 'webp' : null;
  if (isJpegAt(bytes, 0)) return isJpegsOnly(bytes) ? 'jpeg' : null;
  return null;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const CHUNK_FRAME = 12;

/** Where the `IEND` chunk ends; -1 when there is none. */
function endOfPng(bytes: Buffer) {
  let at = PNG.length;
  while (at + CHUNK_FRAME <= bytes.length) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    at += CHUNK_FRAME + bytes.readUInt32BE(at);
    if (name === 'IEND') return at;
  }
  return -1;
}

function isWebp(bytes: Buffer) {
  return (
    bytes.length > 16 &&
    bytes.toString('latin1', 0, 4) === 'RIFF' &&
    bytes.toString('latin1', 8, 12) === 'WEBP'
  );
}

function endOfWebp(bytes: Buffer) {
  const size = bytes.readUInt32LE(4);
  return 8 + size + (size % 2);
}

function isJpegAt(bytes: Buffer, at: number) {
  return bytes[at] === 0xff && bytes[at + 1] === 0xd8 && bytes[at + 2] === 0xff;
}

/** Phones put more pictures, for depth or brightness, behind the first, and cameras fill up with zeros. */
function isJpegsOnly(bytes: Buffer) {
  let at = 0;
  while (isJpegAt(bytes, at)) {
    const end = endOfJpeg(bytes, at);
    if (end < 0) return false;
    at = end;
    while (at < bytes.length && bytes[at] === 0) at += 1;
  }
  return at === bytes.length;
}

const END = 0xd9;
const SCAN = 0xda;

/** Follows the segments to the end-of-image marker; -1 when there is none. */
function endOfJpeg(bytes: Buffer, start: number) {
  let at = start + 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return -1;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === END) return at + 2;
    else if (marker === 0x01 || isRestart(marker)) at += 2;
    else {
      if (at + 4 > bytes.length) return -1;
      at += 2 + bytes.readUInt16BE(at + 2);
      if (marker === SCAN) at = endOfScan(bytes, at);
    }
  }
  return -1;
}

/** The next marker behind compressed data, in which `ff 00` is a byte and restarts are part of the data. */
function endOfScan(bytes: Buffer, start: number) {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return bytes.length;
}

const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;
