import { getRouteApi } from '@tanstack/react-router';

import { PageFrame } from '../../components/admin/page-frame.tsx';
import { CustomersList } from '../../features/admin-customers/customers-list.tsx';
import { customerSearch } from '../../features/admin-customers/list-shape.ts';
import { t } from '../../i18n/t.ts';
import { usePrivateSearch, withoutAddress } from '../../lib/admin/private-search.ts';

const route = getRouteApi('/admin/customers');

export function CustomersPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const q = usePrivateSearch();
  return (
    <PageFrame title={t('adminCustomers.title')}>
      <CustomersList
        search={{ ...search, ...(q && { q }) }}
        onSearch={(part) => {
          const { rest, state } = withoutAddress(part);
          void navigate({
            search: customerSearch({ ...search, ...rest }),
            state,
            replace: true,
            resetScroll: false,
          });
        }}
      />
    </PageFrame>
  );
}
