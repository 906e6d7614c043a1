import { createTheme, localStorageColorSchemeManager } from '@mantine/core';

/** The same key as in `public/color-scheme.js`, which paints before this code runs. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'color-scheme' });

const SPOT = '#ffc629';

export const theme = createTheme({
  fontFamily: 'var(--text)',
  headings: { fontFamily: 'var(--display)', fontWeight: '850' },
  colors: { spot: [SPOT, SPOT, SPOT, SPOT, SPOT, SPOT, SPOT, SPOT, SPOT, SPOT] },
  primaryColor: 'spot',
  autoContrast: true,
  black: '#14110f',
  white: '#f3ece0',
  defaultRadius: 0,
  cursorType: 'pointer',
});
