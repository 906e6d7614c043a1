import { createTheme, localStorageColorSchemeManager } from '@mantine/core';

/** The same key as in `public/color-scheme.js`, which paints before this code runs. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'color-scheme' });

export const theme = createTheme({
  fontFamily: 'var(--text)',
  fontFamilyMonospace: 'ui-monospace, monospace',
  headings: { fontFamily: 'var(--display)', fontWeight: '850' },
  colors: {
    spot: [
      '#fff9e6', '#fff0c2', '#ffe49a', '#ffd96f', '#ffcf49',
      '#ffc629', '#ffc629', '#ffc629', '#e0a800', '#b88a00',
    ],
  },
  primaryColor: 'spot',
  primaryShade: 5,
  autoContrast: true,
  black: '#14110f',
  white: '#f3ece0',
  defaultRadius: 0,
  cursorType: 'pointer',
  focusRing: 'auto',
});
