import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';

import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { fieldName } from '../../features/admin-shows/show-words.ts';
import { ShowDates } from '../../features/programme/show-dates.tsx';
import { ShowStory, ShowTop } from '../../features/programme/show-sheet.tsx';
import { activeLocale, t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';

const route = getRouteApi('/admin/shows/$id/preview');

/** A show with the very parts that the public page is made of. */
export function ShowPreviewPage() {
  const { id } = route.useParams();
  const show = useQuery(
    trpc.admin.shows.preview.queryOptions({ id, locale: activeLocale() }, { staleTime: 0 }),
  );
  const { status, missing = [] } = useQuery(trpc.admin.shows.byId.queryOptions({ id })).data ?? {};
  const unwritten = missing.filter((path) => path.endsWith(`.${activeLocale()}`)).map(fieldName);
  return (
    <>
      <Notice
        tone="spot"
        title={t('adminShows.previewNote')}
        actions={
          <Link to="/admin/shows/$id" params={{ id }}>
            {t('adminShows.backToEdit')}
          </Link>
        }
      >
        {status && (
          <p>{status === 'draft' ? t('adminShows.previewDraft') : t('adminShows.previewLive')}</p>
        )}
        {unwritten.length > 0 && (
          <p>{t('adminShows.previewMissing', { fields: unwritten.join(' · ') })}</p>
        )}
      </Notice>
      <Loaded query={show} skeleton={<Skeleton shape="row" count={8} />}>
        {(data) => (
          <Page gap="wide">
            <ShowTop show={data} />
            <ShowDates show={data} />
            <ShowStory show={data} />
          </Page>
        )}
      </Loaded>
    </>
  );
}
