import { writeFile } from 'node:fs/promises';
import QRCode from 'qrcode';

const WIDTH = 640;
const HEIGHT = 480;
const FRAMES = 10;
const MODULE = 7;
const LIGHT = 235;
const DARK = 16;
const NO_COLOUR = 128;

/** Writes a clip in which somebody holds up a QR with `text`, as Chromium's fake camera plays it; null: an empty wall. */
export async function writeQrVideo(file: string, text: string | null) {
  const luma = Buffer.alloc(WIDTH * HEIGHT, LIGHT);
  if (text !== null) paint(luma, text);
  const frame = Buffer.concat([
    Buffer.from('FRAME\n'),
    luma,
    Buffer.alloc((WIDTH * HEIGHT) / 2, NO_COLOUR),
  ]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  await writeFile(file, Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame)]));
}

function paint(luma: Buffer, text: string) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const left = Math.floor((WIDTH - size * MODULE) / 2);
  const top = Math.floor((HEIGHT - size * MODULE) / 2);
  if (top < 0) throw new Error('This text needs a QR larger than the picture.');
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!modules.get(row, column)) continue;
      for (let line = 0; line < MODULE; line += 1) {
        const start = (top + row * MODULE + line) * WIDTH + left + column * MODULE;
        luma.fill(DARK, start, start + MODULE);
      }
    }
  }
}
