import { ActionAnchor, ActionLink } from '../components/action.tsx';
import { Actions } from '../components/page.tsx';
import { SiteText } from '../features/pages/site-text.tsx';
import { t } from '../i18n/t.ts';
import { useSiteInfo } from '../lib/site-info.ts';

export function AboutPage() {
  return (
    <SiteText page="about" title={t('pages.about')}>
      <Actions>
        <ActionLink kind="primary" to="/shows">
          {t('pages.nextStep')}
        </ActionLink>
      </Actions>
    </SiteText>
  );
}

export function ContactsPage() {
  return (
    <SiteText page="contacts" title={t('pages.contacts')}>
      <ReachUs />
    </SiteText>
  );
}

export function PrivacyPage() {
  return (
    <SiteText page="privacy" title={t('pages.privacy')}>
      <ReachUs />
    </SiteText>
  );
}

export function AccessibilityPage() {
  return (
    <SiteText page="accessibility" title={t('pages.accessibility')}>
      <ReachUs />
    </SiteText>
  );
}

function ReachUs() {
  const { data: site } = useSiteInfo();
  if (!site) return null;
  return (
    <Actions>
      {site.email && (
        <ActionAnchor kind="primary" href={`mailto:${site.email}`}>
          {t('pages.write')}
        </ActionAnchor>
      )}
      {site.phone && (
        <ActionAnchor href={`tel:${site.phone.replace(/\s/g, '')}`}>{t('pages.call')}</ActionAnchor>
      )}
    </Actions>
  );
}
