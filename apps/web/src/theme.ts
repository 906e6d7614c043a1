import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
} from '@mantine/core';

import { COLOR_SCHEME_KEY } from './lib/color-scheme.ts';

export const colorSchemeManager = localStorageColorSchemeManager({ key: COLOR_SCHEME_KEY });

const SPOT = '#ffc629';
const DANGER = '#98260f';

const shades = (color: string): MantineColorsTuple => [
  color,
  color,
  color,
  color,
  color,
  color,
  color,
  color,
  color,
  color,
];

/** The site's identity in the library's words; its values are those of `styles/tokens.css`. */
export const theme = createTheme({
  fontFamily: 'var(--text)',
  headings: { fontFamily: 'var(--display)', fontWeight: '850' },
  colors: { spot: shades(SPOT), danger: shades(DANGER) },
  primaryColor: 'spot',
  autoContrast: true,
  black: '#14110f',
  white: '#f3ece0',
  defaultRadius: 0,
  cursorType: 'pointer',
  // The spot colour is a ground, never a text: whatever has no ground is written in ink.
  variantColorResolver(input) {
    const colors = defaultVariantColorsResolver(input);
    if (input.variant === 'filled' || input.variant === 'default') return colors;
    return { ...colors, color: 'var(--ink)', hoverColor: 'var(--ink)' };
  },
  components: {
    // The head of a dialog is no second banner of the page.
    Modal: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
  },
});

/** The library's surfaces and texts on the site's tokens, in both schemes. */
export const cssVariables: CSSVariablesResolver = () => {
  const surfaces = {
    '--mantine-color-body': 'var(--ground)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-placeholder': 'var(--muted)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-anchor': 'var(--ink)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-hover': 'var(--ground)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--control)',
    '--mantine-color-disabled': 'var(--line)',
    '--mantine-color-disabled-color': 'var(--muted)',
  };
  // The company may have chosen another colour; like the site's own it is one on which dark words can be read.
  const accent = theme.colors?.['spot']?.map((_, shade) => [
    `--mantine-color-spot-${shade}`,
    'var(--spot)',
  ]);
  return { variables: Object.fromEntries(accent ?? []), light: surfaces, dark: surfaces };
};
