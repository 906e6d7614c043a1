import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';

import { PageFrame } from '../../components/admin/page-frame.tsx';
import { DoorDesk } from '../../features/admin-admissions/door-desk.tsx';
import { admissionSearch } from '../../features/admin-admissions/list-shape.ts';
import { t } from '../../i18n/t.ts';
import { usePrivateSearch, withoutAddress } from '../../lib/admin/private-search.ts';

const route = getRouteApi('/admin/admissions');

export function AdmissionsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const q = usePrivateSearch();
  const { performance } = search;
  return (
    <PageFrame
      title={t('adminAdmissions.title')}
      actions={performance && <ToDoorList performanceId={performance} />}
    >
      <DoorDesk
        search={{ ...search, ...(q && { q }) }}
        onSearch={(part) => {
          const { rest, state } = withoutAddress(part);
          void navigate({
            search: admissionSearch({ ...search, ...rest }),
            state,
            replace: true,
            resetScroll: false,
          });
        }}
      />
    </PageFrame>
  );
}

function ToDoorList({ performanceId }: { performanceId: string }) {
  return (
    <Button
      leftSection={<IconPrinter aria-hidden size={18} />}
      renderRoot={(props) => (
        <Link
          to="/admin/admissions/door-list/$performanceId"
          params={{ performanceId }}
          {...props}
        />
      )}
    >
      {t('adminAdmissions.doorList')}
    </Button>
  );
}
