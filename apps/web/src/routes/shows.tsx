import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';

import { ActionLink } from '../components/action.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Notice } from '../components/notice.tsx';
import { Actions, Page } from '../components/page.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { ProgrammeTabs } from '../features/programme/programme-tabs.tsx';
import { ShowGrid } from '../features/programme/show-grid.tsx';
import { ShowGridSkeleton } from '../features/programme/show-grid-skeleton.tsx';
import { activeLocale, t } from '../i18n/t.ts';
import { trpc } from '../lib/trpc.ts';

const route = getRouteApi('/site/shows');

export function ShowsPage() {
  const { archive = false, ...filters } = route.useSearch();
  const navigate = useNavigate();
  const shows = useQuery(
    trpc.shows.list.queryOptions(
      { locale: activeLocale(), archive, ...filters },
      { placeholderData: keepPreviousData },
    ),
  );
  const title = archive ? t('shows.archive') : t('shows.title');
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <Page>
      <PageTitle tab={title}>{title}</PageTitle>
      <ProgrammeTabs
        filters={filters}
        onFilter={(chosen) =>
          void navigate({
            to: '/shows',
            search: { ...chosen, ...(archive ? { archive } : {}) },
            replace: true,
            resetScroll: false,
          })
        }
      />
      <Loaded query={shows} skeleton={<ShowGridSkeleton />}>
        {(list) =>
          list.length > 0 ? (
            <ShowGrid shows={list} isFirst />
          ) : (
            <NoShows isFiltered={isFiltered} archive={archive} />
          )
        }
      </Loaded>
      <Actions>
        <ActionLink to="/shows" search={archive ? {} : { archive: true }}>
          {archive ? t('shows.toCurrent') : t('shows.toArchive')}
        </ActionLink>
      </Actions>
    </Page>
  );
}

function NoShows({ isFiltered, archive }: { isFiltered: boolean; archive: boolean }) {
  if (isFiltered) {
    const clear = (
      <ActionLink to="/shows" search={archive ? { archive } : {}}>
        {t('shows.clearFilters')}
      </ActionLink>
    );
    return <Notice title={t('shows.emptyShows')} actions={clear} live="polite" />;
  }
  return <Notice title={archive ? t('shows.emptyArchive') : t('shows.emptySeason')} />;
}
