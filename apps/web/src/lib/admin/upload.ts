import { TRPCClientError } from '@trpc/client';

import type { AppRouter } from '../trpc.ts';

/** As the server has it; a larger file need not travel. */
const LARGEST = 5 * 1024 * 1024;

/** Told before anybody describes it; what the file really is the server finds out. Too large is said by its own words. */
export async function canBeSeen(picture: Blob) {
  if (picture.size > LARGEST) return true;
  try {
    (await createImageBitmap(picture)).close();
    return true;
  } catch {
    return false;
  }
}

/** Sends a picture to a procedure that takes one. Fails as any other call does. */
export async function uploadPicture(
  path: 'admin.shows.replacePoster' | 'admin.settings.replaceLogo',
  input: object,
  picture: Blob,
): Promise<unknown> {
  if (picture.size > LARGEST) throw tooLarge();
  const query = new URLSearchParams({ input: JSON.stringify(input) });
  const answer = await fetch(`/api/upload/${path}?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: picture,
  }).catch((error: unknown) => {
    throw TRPCClientError.from<AppRouter>(error instanceof Error ? error : new Error('offline'));
  });
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok) return isRecord(body) && isRecord(body['result']) ? body['result']['data'] : null;
  if (answer.status === 413) throw tooLarge();
  const shape: unknown = isRecord(body) ? body['error'] : null;
  const data: unknown = isRecord(shape) ? shape['data'] : null;
  throw new UploadError(isRecord(data) ? data : { reason: 'UNEXPECTED' });
}

const tooLarge = () => new UploadError({ reason: 'INVALID_INPUT', details: { problem: 'large' } });

/** The router's own answer to an upload that it refused. */
class UploadError extends TRPCClientError<AppRouter> {
  constructor(data: Record<string, unknown>) {
    super(String(data['reason']));
    Object.assign(this, { data });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
