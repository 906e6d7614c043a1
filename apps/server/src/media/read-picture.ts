import sharp, { type Sharp } from 'sharp';
import { DomainError } from '@azionelab/api/server';
import { imageKindOf } from './image-kind.ts';

/** What may be wrong with a picture, in words that the upload screen knows. */
type Problem = 'kind' | 'broken' | 'pixels' | 'small' | 'moving';

const MOST_PIXELS = 40_000_000;
const LONGEST_SIDE = 12_000;
const DECODE_SECONDS = 15;

export interface PictureRules {
  /** The least of both sides. */
  leastSide: number;
}

/**
 * Opens an uploaded picture: upright, in the colours of the web, without its metadata. Refuses with `INVALID_INPUT` whatever is not
 * one still JPEG, PNG or WebP, is damaged, or would not fit into memory; its size is read before its pixels are.
 */
export async function readPicture(bytes: Buffer, { leastSide }: PictureRules): Promise<Sharp> {
  const kind = imageKindOf(bytes);
  if (!kind) return refuse('kind');
  const open = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'warning' });
  const { width, height, format, pages = 1 } = await open().metadata().catch(refuseUnreadable);
  if (format !== kind) return refuse('kind');
  if (pages > 1) return refuse('moving');
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE)
    return refuse('pixels');
  if (Math.min(width, height) < leastSide) return refuse('small');
  // Decoded once here: whatever comes later works on pixels, never again on what was sent.
  const { data, info } = await open()
    .autoOrient()
    .toColourspace('srgb')
    .timeout({ seconds: DECODE_SECONDS })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(refuseUnreadable);
  const { width: wide, height: high, channels } = info;
  return sharp(data, { raw: { width: wide, height: high, channels } });
}

function refuseUnreadable(error: unknown): never {
  const isTooLarge = error instanceof Error && /pixel limit/.test(error.message);
  return refuse(isTooLarge ? 'pixels' : 'broken');
}

function refuse(problem: Problem): never {
  throw new DomainError('INVALID_INPUT', { problem });
}
