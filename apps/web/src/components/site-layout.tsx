import { Outlet } from '@tanstack/react-router';

import { t } from '../i18n/t.ts';
import { useTitleFocus } from '../lib/route-focus.ts';
import { useSiteInfo } from '../lib/site-info.ts';
import { useOnline } from '../lib/use-online.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import classes from './site-layout.module.css';

export function SiteLayout() {
  useTitleFocus();
  return (
    <div className={classes['layout']}>
      <a className={classes['skip']} href="#content" onClick={skipToContent}>
        {t('common.skipToContent')}
      </a>
      <header>
        <Strips />
        <SiteHeader />
      </header>
      <main id="content" tabIndex={-1} className={classes['main']}>
        <Outlet />
      </main>
      <SiteFooter />
    </div>
  );
}

function Strips() {
  const isOnline = useOnline();
  const { data: site } = useSiteInfo();
  return (
    <>
      <div aria-live="polite">
        {!isOnline && <p className={classes['strip']}>{t('common.offline')}</p>}
      </div>
      {site?.notice && <p className={classes['strip']}>{site.notice}</p>}
      {site?.demo && (
        <p className={classes['strip']} data-tone="quiet">
          {t('common.demo')}
        </p>
      )}
    </>
  );
}

/** Without touching the address: on some pages its fragment is the link's secret. */
function skipToContent(event: { preventDefault: () => void }) {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
