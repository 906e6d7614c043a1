import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';

import { PageFrame } from '../../components/admin/page-frame.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { DoorSheet, eveningOf } from '../../features/admin-admissions/door-sheet.tsx';
import { ORDERS } from '../../features/admin-admissions/sheet-order.ts';
import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';
import classes from './door-list-page.module.css';

const route = getRouteApi('/admin/admissions/door-list/$performanceId');

export function DoorListPage() {
  const { performanceId } = route.useParams();
  const { order = 'name' } = route.useSearch();
  const navigate = route.useNavigate();
  // Whoever opens it is about to print it.
  const query = useQuery(
    trpc.admin.admissions.doorList.queryOptions({ performanceId }, { staleTime: 0 }),
  );
  return (
    <Loaded
      query={query}
      skeleton={<Skeleton shape="row" count={10} />}
      pageTitle={t('adminAdmissions.doorListTitle')}
    >
      {(list) => (
        <div className={classes['page']}>
          <PageFrame
            title={t('adminAdmissions.doorListFor', { show: list.showTitle })}
            back={
              <Link to="/admin/admissions" search={{ performance: performanceId }}>
                <IconArrowLeft aria-hidden size={18} />
                {t('adminCommon.backTo', { page: t('adminAdmissions.title') })}
              </Link>
            }
            actions={
              <>
                <SegmentedControl
                  aria-label={t('adminAdmissions.order')}
                  data={ORDERS.map((value) => ({ value, label: t(`adminAdmissions.by_${value}`) }))}
                  value={order}
                  onChange={(value) =>
                    void navigate({
                      search: value === 'code' ? { order: value } : {},
                      replace: true,
                      resetScroll: false,
                    })
                  }
                />
                <Button leftSection={<IconPrinter aria-hidden size={18} />} onClick={() => print()}>
                  {t('adminAdmissions.print')}
                </Button>
              </>
            }
          >
            <p className={classes['evening']}>{eveningOf(list)}</p>
            <DoorSheet list={list} order={order} />
          </PageFrame>
        </div>
      )}
    </Loaded>
  );
}
