import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './admin-theme.css';

import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

import { colorSchemeManager, cssVariables, theme } from '../../theme.ts';

/** The library in the site's identity, with all its styles: only the back office loads them. */
export function AdminTheme({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      {children}
      <Notifications position="bottom-right" limit={4} />
    </MantineProvider>
  );
}
