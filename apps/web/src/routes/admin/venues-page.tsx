import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';

import { PageFrame } from '../../components/admin/page-frame.tsx';
import { VenuesList } from '../../features/admin-venues/venues-list.tsx';
import { t } from '../../i18n/t.ts';

const route = getRouteApi('/admin/venues');

export function VenuesPage() {
  const state = route.useSearch();
  const navigate = useNavigate({ from: '/admin/venues' });
  const onState = (part: object) =>
    void navigate({
      to: '/admin/venues',
      search: (before) => ({ ...before, ...part }),
      replace: true,
      resetScroll: false,
    });
  return (
    <PageFrame
      title={t('adminVenues.title')}
      actions={
        <Button
          leftSection={<IconPlus aria-hidden size={18} />}
          renderRoot={(props) => <Link to="/admin/venues/new" {...props} />}
        >
          {t('adminVenues.new')}
        </Button>
      }
    >
      <VenuesList state={state} onState={onState} />
    </PageFrame>
  );
}
