import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';

import { PageFrame } from '../../components/admin/page-frame.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/notice.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { CustomerFacts, CustomerHistory } from '../../features/admin-customers/customer-detail.tsx';
import type { Customer } from '../../features/admin-customers/customer-detail.tsx';
import { CustomerNotes } from '../../features/admin-customers/customer-notes.tsx';
import { ErasePerson } from '../../features/admin-customers/erase-person.tsx';
import { type Erased, ErasureProof } from '../../features/admin-customers/erased-counts.tsx';
import { ExportPerson } from '../../features/admin-customers/export-person.tsx';
import { t } from '../../i18n/t.ts';
import { formatStamp, useHouseZone } from '../../lib/admin/stamp.ts';
import { trpc } from '../../lib/trpc.ts';

const route = getRouteApi('/admin/customers/$customerId');

export function CustomerPage() {
  const { customerId: id } = route.useParams();
  const query = useQuery(trpc.admin.customers.byId.queryOptions({ id }));
  return (
    <Loaded
      query={query}
      skeleton={<Skeleton shape="row" count={8} />}
      pageTitle={t('adminCustomers.person')}
    >
      {(customer) => <Inside key={id} customer={customer} />}
    </Loaded>
  );
}

function Inside({ customer }: { customer: Customer }) {
  const [erased, setErased] = useState<Erased | null>(null);
  const { id, name, email, erasedAt, bookings } = customer;
  return (
    <PageFrame
      title={erasedAt ? t('adminCustomers.erased') : name}
      back={
        <Link to="/admin/customers" search={{}}>
          <IconArrowLeft aria-hidden size={18} />
          {t('adminCommon.backTo', { page: t('adminCustomers.title') })}
        </Link>
      }
      actions={!erasedAt && <ExportPerson customerId={id} />}
    >
      {erased && <ErasureProof counts={erased} />}
      {erasedAt ? (
        <ErasedNotice at={erasedAt} />
      ) : (
        <>
          {!email && <Notice>{t('adminCustomers.guest')}</Notice>}
          <CustomerFacts customer={customer} />
        </>
      )}
      <CustomerHistory bookings={bookings} />
      {email && <CustomerNotes customer={customer} />}
      {!erasedAt && <ErasePerson customerId={id} onErased={setErased} />}
    </PageFrame>
  );
}

function ErasedNotice({ at }: { at: string }) {
  const zone = useHouseZone();
  return <p>{t('adminCustomers.erasedBody', { date: formatStamp(at, zone) })}</p>;
}
