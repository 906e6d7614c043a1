import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';

import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { PersonDetail } from '../../features/admin-people/person-detail.tsx';
import { trpc } from '../../lib/trpc.ts';

const route = getRouteApi('/admin/people/$personId');

export function PersonPage() {
  const { personId } = route.useParams();
  const person = useQuery(trpc.admin.people.byId.queryOptions({ id: personId }));
  return (
    <Loaded query={person} skeleton={<Skeleton shape="row" count={8} />}>
      {(data) => <PersonDetail key={data.id} person={data} />}
    </Loaded>
  );
}
