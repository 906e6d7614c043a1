import { IconMenu2, IconX } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { t } from '../i18n/t.ts';
import { useSiteInfo, useSiteName } from '../lib/site-info.ts';
import { ColorSchemeSwitch } from './color-scheme-switch.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import classes from './site-header.module.css';

export function SiteHeader() {
  const name = useSiteName();
  const logo = useSiteInfo().data?.logo;
  const { pathname } = useLocation();
  return (
    <div className={classes['header']}>
      <Link to="/" className={classes['brand']}>
        {logo ? <img {...logo} alt={name} className={classes['logo']} /> : name}
      </Link>
      {/* A new page begins with the menu closed. */}
      <Navigation key={pathname} />
    </div>
  );
}

function Navigation() {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const close = ({ key }: KeyboardEvent) => key === 'Escape' && setIsOpen(false);
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, []);
  return (
    <>
      <button
        type="button"
        className={`${classes['tool']} ${classes['menuButton']}`}
        aria-expanded={isOpen}
        aria-controls="navigation"
        aria-label={isOpen ? t('common.closeMenu') : t('common.menu')}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? <IconX aria-hidden /> : <IconMenu2 aria-hidden />}
      </button>
      <nav
        id="navigation"
        className={classes['nav']}
        data-open={isOpen || undefined}
        aria-label={t('common.mainNavigation')}
      >
        <ul>
          <li>
            <Link to="/shows">{t('common.navShows')}</Link>
          </li>
          <li>
            <Link to="/calendar">{t('common.navCalendar')}</Link>
          </li>
          <li>
            <Link to="/about">{t('common.navAbout')}</Link>
          </li>
          <li>
            <Link to="/find">{t('common.navFind')}</Link>
          </li>
        </ul>
      </nav>
      <div className={classes['tools']}>
        <LanguageSwitch />
        <ColorSchemeSwitch />
      </div>
    </>
  );
}
