import * as z from 'zod/mini';

export const DEFAULT_ACCENT = '#ffc629';
/** Least contrast between text and ground, as WCAG asks for text of any size. */
export const LEAST_CONTRAST = 4.5;
/**
 * What the accent stands beside: dark words are set on it, and it is itself the colour of words on both dark grounds of the site. Light
 * grounds carry it only as a ground.
 */
export const ACCENT_PARTNERS = { words: '#14110f', stage: '#14110f', raised: '#201b17' } as const;

const HEX = /^#[0-9a-f]{6}$/;

/** WCAG's contrast ratio of two colours as `#rrggbb`: 1 to 21. */
export function contrastOf(one: string, other: string) {
  const [lighter = 1, darker = 0] = [luminanceOf(one), luminanceOf(other)].toSorted(
    (first, second) => second - first,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(color: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The least of the contrasts that the accent has to have. */
export function accentContrast(accent: string) {
  return Math.min(...Object.values(ACCENT_PARTNERS).map((partner) => contrastOf(accent, partner)));
}

export function isAccent(color: string) {
  return HEX.test(color) && accentContrast(color) >= LEAST_CONTRAST;
}

/** Shades of a colour towards white until it can be read; null for what is no colour. */
export function readableShade(color: string): string | null {
  if (!HEX.test(color)) return null;
  for (let share = 0; share <= 1; share += 0.02) {
    const shade = `#${[1, 3, 5]
      .map((at) => {
        const value = Number.parseInt(color.slice(at, at + 2), 16);
        return Math.round(value + (255 - value) * share)
          .toString(16)
          .padStart(2, '0');
      })
      .join('')}`;
    if (isAccent(shade)) return shade;
  }
  return null;
}

export const accent = z.string().check(z.trim(), z.toLowerCase(), z.regex(HEX), z.refine(isAccent));

export const LARGEST_UPLOAD = 5 * 1024 * 1024;
export const image = z.instanceof(Uint8Array);
