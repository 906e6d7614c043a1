import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { Loaded } from '../../components/loaded.tsx';
import { Page } from '../../components/page.tsx';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Prose } from '../../components/prose.tsx';
import { activeLocale } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';

interface SiteTextProps {
  page: 'about' | 'contacts' | 'privacy' | 'accessibility';
  title: string;
  /** What the visitor can do next. */
  children: ReactNode;
}

/** A page whose words the company writes itself. */
export function SiteText({ page, title, children }: SiteTextProps) {
  const text = useQuery(trpc.site.page.queryOptions({ key: page, locale: activeLocale() }));
  return (
    <Loaded query={text} skeleton={<PageSkeleton />} pageTitle={title}>
      {(data) => (
        <Page width="text">
          <PageTitle tab={title}>{data.title}</PageTitle>
          <Prose text={data.body} />
          {children}
        </Page>
      )}
    </Loaded>
  );
}
