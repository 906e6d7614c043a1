import { AppShell, Burger } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReactNode } from 'react';

import { ColorSchemeSwitch } from '../../components/color-scheme-switch.tsx';
import { LanguageSwitch } from '../../components/language-switch.tsx';
import { t } from '../../i18n/t.ts';
import { areasFor, GROUPS } from '../../lib/admin/areas.ts';
import type { Area } from '../../lib/admin/areas.ts';
import { useTitleFocus } from '../../lib/route-focus.ts';
import { useSiteName } from '../../lib/site-info.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import classes from './admin-shell.module.css';

type Role = NonNullable<RouterOutputs['auth']['me']>['role'];

interface AdminShellProps {
  role: Role;
  /** Beside the name of the company: the way to jump anywhere. */
  jump: ReactNode;
  /** Who is signed in, and the way out. */
  person: ReactNode;
  /** What has to be known on every page. */
  banners: ReactNode;
  children: ReactNode;
}

const GROUP_TEXTS = {
  season: 'adminCommon.groupSeason',
  people: 'adminCommon.groupPeople',
  house: 'adminCommon.groupHouse',
} as const;

/** The frame around every page of the back office: areas at the side, tools on top. */
export function AdminShell({ role, jump, person, banners, children }: AdminShellProps) {
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  const site = useSiteName();
  useEffect(close, [pathname, close]);
  useTitleFocus();
  const areas = areasFor(role);
  return (
    <AppShell
      header={{ height: 64 }}
      navbar={{ width: 232, breakpoint: 'md', collapsed: { mobile: !isOpen } }}
      padding={0}
      className={classes['shell'] ?? ''}
    >
      <AppShell.Header className={classes['header']}>
        <a className={classes['skip']} href="#admin-content">
          {t('common.skipToContent')}
        </a>
        <Burger
          opened={isOpen}
          onClick={toggle}
          hiddenFrom="md"
          size="sm"
          aria-expanded={isOpen}
          aria-controls="admin-areas"
          aria-label={isOpen ? t('adminCommon.closeMenu') : t('adminCommon.openMenu')}
        />
        <Link to="/admin" className={classes['brand']}>
          {site}
        </Link>
        <div className={classes['tools']}>
          {jump}
          <LanguageSwitch />
          <ColorSchemeSwitch />
        </div>
      </AppShell.Header>
      <AppShell.Navbar
        id="admin-areas"
        className={classes['nav']}
        aria-label={t('adminCommon.navigation')}
      >
        <ul>{areas.filter(({ group }) => group === null).map(item)}</ul>
        {GROUPS.map((group) => {
          const inside = areas.filter((area) => area.group === group);
          return inside.length === 0 ? null : (
            <div key={group}>
              <p className={classes['group']}>{t(GROUP_TEXTS[group])}</p>
              <ul>{inside.map(item)}</ul>
            </div>
          );
        })}
        <ul className={classes['elsewhere']}>
          <li>
            <a href="/door">{t('adminCommon.toDoor')}</a>
          </li>
          <li>
            <a href="/">{t('adminCommon.toSite')}</a>
          </li>
        </ul>
        {person}
      </AppShell.Navbar>
      <AppShell.Main className={classes['main']}>
        {banners}
        <div id="admin-content" className={classes['content']} tabIndex={-1}>
          {children}
        </div>
      </AppShell.Main>
    </AppShell>
  );
}

function item({ to, text }: Area) {
  return (
    <li key={to}>
      <Link
        to={to}
        activeOptions={{ exact: to === '/admin', includeSearch: false }}
        className={classes['link']}
      >
        {t(text)}
      </Link>
    </li>
  );
}
