import { SegmentedControl, Stack, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';

import { PageFrame } from '../../components/admin/page-frame.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { AccentForm } from '../../features/admin-settings/accent-form.tsx';
import { BookingForm } from '../../features/admin-settings/booking-form.tsx';
import { CompanyForm } from '../../features/admin-settings/company-form.tsx';
import { LogoForm } from '../../features/admin-settings/logo-form.tsx';
import { NoticeForm } from '../../features/admin-settings/notice-form.tsx';
import { PAGE_KEYS, PageForm, type PageKey } from '../../features/admin-settings/page-form.tsx';
import type { Settings } from '../../features/admin-settings/use-settings-form.ts';
import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';

const route = getRouteApi('/admin/settings');
const PARTS = ['pages', 'company', 'look', 'booking', 'notice'] as const;

/** Everything the company says and decides for its site, a part at a time; which one stands in the address. */
export function SettingsPage() {
  const { part = 'pages', page = 'home' } = route.useSearch();
  const navigate = useNavigate();
  const settings = useQuery(trpc.admin.settings.all.queryOptions({}));
  const open = (name: string | null) =>
    void navigate({ to: '/admin/settings', search: { part: PARTS.find((each) => each === name) } });
  const openPage = (name: string) =>
    void navigate({
      to: '/admin/settings',
      search: { page: PAGE_KEYS.find((each) => each === name) },
    });
  return (
    <PageFrame title={t('adminSettings.title')}>
      <Tabs value={part} onChange={open} keepMounted={false}>
        <Tabs.List aria-label={t('adminSettings.sections')}>
          {PARTS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`adminSettings.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={part} pt="lg">
          <Loaded query={settings} skeleton={<Skeleton shape="row" count={6} />}>
            {(data) => <Part {...{ part, page, openPage }} settings={data} />}
          </Loaded>
        </Tabs.Panel>
      </Tabs>
    </PageFrame>
  );
}

interface PartProps {
  part: (typeof PARTS)[number];
  page: PageKey;
  openPage: (name: string) => void;
  settings: Settings;
}

function Part({ part, page, openPage, settings }: PartProps) {
  if (part === 'company') return <CompanyForm settings={settings} />;
  if (part === 'booking') return <BookingForm settings={settings} />;
  if (part === 'notice') return <NoticeForm settings={settings} />;
  if (part === 'look') {
    return (
      <Stack gap={40}>
        <LogoForm settings={settings} />
        <AccentForm settings={settings} />
      </Stack>
    );
  }
  return (
    <>
      <SegmentedControl
        aria-label={t('adminSettings.pageChoice')}
        mb="lg"
        withItemsBorders={false}
        className="wrapping-choice"
        value={page}
        onChange={openPage}
        data={PAGE_KEYS.map((key) => ({ value: key, label: t(`adminSettings.${key}`) }))}
      />
      <PageForm key={page} settings={settings} page={page} />
    </>
  );
}
