import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { qrPng, qrSvg } from './qr.ts';

// Its types describe the module of an older loader: what is imported is the function itself.
const decode = jsQR as unknown as typeof jsQR.default;

const url = 'https://teatro.example/ticket#Zk3v-_aQ0m8b5Xy7Lw2pTn9c';

test('the picture of a ticket reads back as the address it was made from', async () => {
  const png = PNG.sync.read(await qrPng(url));
  expect(decode(new Uint8ClampedArray(png.data), png.width, png.height)?.data).toBe(url);
});

test('every module of the picture is the same whole number of pixels, inside four modules of white', async () => {
  const png = PNG.sync.read(await qrPng(url));
  expect(png.width).toBeGreaterThan(380);
  expect(png.width).toBeLessThanOrEqual(480);
  const isDark = (x: number, y: number) => (png.data[(y * png.width + x) * 4] ?? 255) < 128;
  const firstDark = Array.from({ length: png.width }, (_, i) => i).find((i) => isDark(i, i)) ?? 0;
  const scale = firstDark / 4;
  expect(Number.isInteger(scale)).toBe(true);
  expect(png.width % scale).toBe(0);
});

test('the drawing scales to its box, is crisp and carries no fixed size', async () => {
  const svg = await qrSvg(url);
  expect(svg).toMatch(/viewBox="0 0 (\d+) \1"/);
  expect(svg).toContain('shape-rendering="crispEdges"');
  expect(svg).not.toMatch(/<svg[^>]* (width|height)=/);
  expect(svg).toContain('#ffffff');
  expect(svg).not.toContain('<title');
});
