export type DecodeAnswer = { text: string | null } | { isBroken: true };

interface ReadingOptions {
  /** Asked before each frame: nothing is read while a result is shown. */
  isPaused: () => boolean;
  onText: (text: string) => void;
  /** The decoder cannot run here; nothing will be read. */
  onBroken: () => void;
}

const EVERY_MS = 110;
/** More pixels cost time and find no further QR code at arm's length. */
const LONGEST_SIDE = 960;

/** Reads QR codes from a playing video, about nine times a second, off the main thread. Returns how to stop. */
export function readFrames(
  video: HTMLVideoElement,
  { isPaused, onText, onBroken }: ReadingOptions,
) {
  const worker = new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' });
  const grab = 'OffscreenCanvas' in globalThis ? grabBitmap : grabPixels;
  let timer: ReturnType<typeof setTimeout>;
  let isStopped = false;
  let failures = 0;

  async function send() {
    if (isStopped) return;
    const hasPicture = video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !isPaused();
    const frame = hasPicture ? await grab(video) : null;
    if (isStopped) return;
    if (!frame) return later();
    worker.postMessage(frame, [frame instanceof ImageData ? frame.data.buffer : frame]);
  }
  function later() {
    timer = setTimeout(() => void send(), EVERY_MS);
  }
  worker.addEventListener('message', ({ data }: MessageEvent<DecodeAnswer>) => {
    if (isStopped) return;
    failures = 'isBroken' in data ? failures + 1 : 0;
    if (failures > 5) return onBroken();
    if ('text' in data && data.text && !isPaused()) onText(data.text);
    later();
  });
  worker.addEventListener('error', onBroken);
  void send();

  return () => {
    isStopped = true;
    clearTimeout(timer);
    worker.terminate();
  };
}

function scaled({ videoWidth, videoHeight }: HTMLVideoElement) {
  const factor = Math.min(1, LONGEST_SIDE / Math.max(videoWidth, videoHeight, 1));
  return { width: Math.round(videoWidth * factor), height: Math.round(videoHeight * factor) };
}

/** A frame that cannot be taken (the camera is just stopping) is skipped. */
async function grabBitmap(video: HTMLVideoElement): Promise<ImageBitmap | null> {
  const { width, height } = scaled(video);
  if (width === 0) return null;
  return createImageBitmap(video, { resizeWidth: width, resizeHeight: height }).catch(() => null);
}

/** For browsers whose workers cannot draw: the pixels are taken here and only decoded there. */
async function grabPixels(video: HTMLVideoElement): Promise<ImageData | null> {
  const { width, height } = scaled(video);
  if (width === 0) return null;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  context?.drawImage(video, 0, 0, width, height);
  return context?.getImageData(0, 0, width, height) ?? null;
}
