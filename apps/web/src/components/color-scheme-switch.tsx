import { IconMoon, IconSun } from '@tabler/icons-react';

import { t } from '../i18n/t.ts';
import { chooseColorScheme, useColorScheme } from '../lib/color-scheme.ts';
import classes from './site-header.module.css';

export function ColorSchemeSwitch() {
  const isDark = useColorScheme() === 'dark';
  return (
    <button
      type="button"
      className={classes['tool']}
      aria-label={isDark ? t('common.toLight') : t('common.toDark')}
      onClick={() => chooseColorScheme(isDark ? 'light' : 'dark')}
    >
      {isDark ? <IconSun aria-hidden /> : <IconMoon aria-hidden />}
    </button>
  );
}
