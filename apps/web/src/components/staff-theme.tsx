import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';

import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';

import { styleNonce } from '../lib/style-nonce.ts';
import { colorSchemeManager, theme } from '../theme.ts';

/**
 * The library's components in the site's identity. Around the staff's screens only: a visitor's first load has no
 * room for them, and the public pages are made of plain elements on the same tokens.
 */
export function StaffTheme({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  );
}
