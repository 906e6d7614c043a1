import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';

import { Loaded } from '../../components/loaded.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { ShowEditor } from '../../features/admin-shows/show-editor.tsx';
import { trpc } from '../../lib/trpc.ts';

const route = getRouteApi('/admin/shows/$id');

export function ShowPage() {
  const { id } = route.useParams();
  const show = useQuery(trpc.admin.shows.byId.queryOptions({ id }));
  return (
    <Loaded query={show} skeleton={<Skeleton shape="row" count={8} />}>
      {(data) => <ShowEditor key={data.id} show={data} />}
    </Loaded>
  );
}
