import { Link } from '@tanstack/react-router';

import { t } from '../i18n/t.ts';
import { useSiteInfo, useSiteName } from '../lib/site-info.ts';
import classes from './site-footer.module.css';

export function SiteFooter() {
  const name = useSiteName();
  const { data: site } = useSiteInfo();
  return (
    <footer className={classes['footer']}>
      <div>
        <p className={classes['name']}>{name}</p>
        <p className={classes['address']}>{site?.address}</p>
      </div>
      <div className={classes['contact']}>
        {site?.email && <a href={`mailto:${site.email}`}>{site.email}</a>}
        {site?.phone && <a href={`tel:${site.phone.replace(/\s/g, '')}`}>{site.phone}</a>}
      </div>
      <nav aria-label={t('common.footerNavigation')}>
        <ul className={classes['links']}>
          <li>
            <Link to="/venues">{t('common.navVenues')}</Link>
          </li>
          <li>
            <Link to="/contacts">{t('common.navContacts')}</Link>
          </li>
          <li>
            <Link to="/accessibility">{t('common.navAccessibility')}</Link>
          </li>
          <li>
            <Link to="/privacy">{t('common.navPrivacy')}</Link>
          </li>
          <li>
            {/* A document of its own: only there may the page ask for the camera. */}
            <a href="/door">{t('common.navStaff')}</a>
          </li>
        </ul>
      </nav>
    </footer>
  );
}
