import { type Browser, type Page, chromium } from '@playwright/test';
import { CHROMIUM_FLAGS } from './scripts/browser.ts';
import { writeQrVideo } from './qr-video.ts';

export type Camera =
  /** Somebody holds up this QR; null: nobody. */
  { sees: string | null } | 'refused' | 'missing';

export interface PhoneOptions {
  baseURL: string;
  /** Where the clip may be written. */
  clip: string;
}

/** A phone of its own with a camera of its own: one browser, because its camera plays one clip. */
export async function openPhone(
  camera: Camera,
  { baseURL, clip }: PhoneOptions,
): Promise<{ browser: Browser; page: Page }> {
  const executablePath = process.env['CHROMIUM_PATH'];
  const flags = await flagsOf(camera, clip);
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [...CHROMIUM_FLAGS, ...flags],
  });
  const context = await browser.newContext({
    baseURL,
    locale: 'en-GB',
    viewport: { width: 390, height: 800 },
    hasTouch: true,
    permissions: camera === 'refused' ? [] : ['camera'],
  });
  return { browser, page: await context.newPage() };
}

async function flagsOf(camera: Camera, clip: string) {
  if (camera === 'missing') return [];
  // Without the flag that answers the question, a headless browser's answer is no.
  if (camera === 'refused') return ['--use-fake-device-for-media-stream'];
  await writeQrVideo(clip, camera.sees);
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${clip}`,
  ];
}
