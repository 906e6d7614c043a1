import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './admin-theme.css';

import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

import { t } from '../../i18n/t.ts';
import { styleNonce } from '../../lib/style-nonce.ts';
import { colorSchemeManager, cssVariables, theme } from '../../theme.ts';

const adminTheme = mergeThemeOverrides(theme, {
  components: {
    // The library makes the head of a dialog a `header`, which would be a second banner of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    // Asked when it is drawn: texts are known only once the language is loaded.
    ModalCloseButton: { defaultProps: () => ({ 'aria-label': t('adminCommon.close') }) },
  },
});

/** The library in the site's identity, with all its styles: only the back office loads them. */
export function AdminTheme({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={adminTheme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      {children}
      <Notifications position="bottom-right" limit={4} />
    </MantineProvider>
  );
}
