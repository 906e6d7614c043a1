import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';

import { PageFrame } from '../../components/admin/page-frame.tsx';
import { ShowsList } from '../../features/admin-shows/shows-list.tsx';
import { t } from '../../i18n/t.ts';

const route = getRouteApi('/admin/shows');

export function ShowsPage() {
  const state = route.useSearch();
  const navigate = route.useNavigate();
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
      <ShowsList
        state={state}
        onState={(part) =>
          void navigate({ search: (before) => ({ ...before, ...part }), replace: true })
        }
      />
    </PageFrame>
  );
}
