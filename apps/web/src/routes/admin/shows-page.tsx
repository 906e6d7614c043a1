import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';

import { PageFrame } from '../../components/admin/page-frame.tsx';
import { ShowsList } from '../../features/admin-shows/shows-list.tsx';
import { t } from '../../i18n/t.ts';

const route = getRouteApi('/admin/shows');

export function ShowsPage() {
  const state = route.useSearch();
  const navigate = useNavigate({ from: '/admin/shows' });
  const onState = (part: object) =>
    void navigate({
      to: '/admin/shows',
      search: (before) => ({ ...before, ...part }),
      replace: true,
      resetScroll: false,
    });
  return (
    <PageFrame
      title={t('adminShows.title')}
      actions={
        <Button
          leftSection={<IconPlus aria-hidden size={18} />}
          renderRoot={(props) => <Link to="/admin/shows/new" {...props} />}
        >
          {t('adminShows.new')}
        </Button>
      }
    >
      <ShowsList state={state} onState={onState} />
    </PageFrame>
  );
}
