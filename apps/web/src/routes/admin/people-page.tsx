import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';

import { PageFrame } from '../../components/admin/page-frame.tsx';
import { PeopleList } from '../../features/admin-people/people-list.tsx';
import { t } from '../../i18n/t.ts';
import { peopleSearch } from '../../lib/admin/people-words.ts';

const route = getRouteApi('/admin/people');

export function PeoplePage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <PageFrame
      title={t('adminPeople.title')}
      actions={
        <Button
          leftSection={<IconUserPlus aria-hidden size={18} />}
          renderRoot={(props) => <Link to="/admin/people/invite" {...props} />}
        >
          {t('adminPeople.invite')}
        </Button>
      }
    >
      <PeopleList
        search={search}
        onSearch={(part) =>
          void navigate({
            search: peopleSearch({ ...search, ...part }),
            replace: true,
            resetScroll: false,
          })
        }
      />
    </PageFrame>
  );
}
