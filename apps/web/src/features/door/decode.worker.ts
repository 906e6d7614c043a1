import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

import type { DecodeAnswer } from './frames.ts';

// The library would fetch its code from a public network otherwise.
prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });
const detector = new BarcodeDetector({ formats: ['qr_code'] });

addEventListener('message', ({ data }: MessageEvent<ImageBitmap | ImageData>) => void decode(data));

async function decode(image: ImageBitmap | ImageData) {
  const answer: DecodeAnswer = await detector.detect(image).then(
    ([found]) => ({ text: found?.rawValue || null }),
    () => ({ isBroken: true }),
  );
  if ('close' in image) image.close();
  postMessage(answer);
}
