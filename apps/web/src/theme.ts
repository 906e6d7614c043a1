import { createTheme, localStorageColorSchemeManager } from '@mantine/core';

import { COLOR_SCHEME_KEY } from './lib/color-scheme.ts';

export const colorSchemeManager = localStorageColorSchemeManager({ key: COLOR_SCHEME_KEY });

const SPOT = '#ffc629';

/** The site's identity in the library's words; its values are those of `styles/tokens.css`. */
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
