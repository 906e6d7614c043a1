import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';

import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { VenueEditor } from '../../features/admin-venues/venue-editor.tsx';
import { trpc } from '../../lib/trpc.ts';

const route = getRouteApi('/admin/venues/$id');

export function VenuePage() {
  const { id } = route.useParams();
  const venue = useQuery(trpc.admin.venues.byId.queryOptions({ id }));
  return (
    <Loaded query={venue} skeleton={<Skeleton shape="row" count={8} />}>
      {(data) => <VenueEditor key={data.id} venue={data} />}
    </Loaded>
  );
}
