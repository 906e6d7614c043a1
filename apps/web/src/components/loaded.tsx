import type { ReactNode } from 'react';

import { failureOf } from '../lib/failure.ts';
import { NotFound } from './not-found.tsx';
import { Page } from './page.tsx';
import { PageTitle } from './page-title.tsx';
import { Refusal } from './refusal.tsx';

interface LoadedProps<T> {
  query: { data: T | undefined; error: unknown; refetch: () => unknown };
  /** As tall as what will take its place. */
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
  /** The title to stand over a refusal, where the data is the whole page. */
  pageTitle?: string;
}

/** The states every data page has: loading, refused with a retry, not found, and there. */
export function Loaded<T>({ query, skeleton, children, pageTitle }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (!query.error) return skeleton;
  const { reason } = failureOf(query.error);
  // An address that cannot be one is as missing as one that is not there.
  if (reason === 'NOT_FOUND' || reason === 'INVALID_INPUT') return <NotFound />;
  const refusal = <Refusal error={query.error} onRetry={() => void query.refetch()} />;
  if (!pageTitle) return refusal;
  return (
    <Page width="text">
      <PageTitle tab={pageTitle}>{pageTitle}</PageTitle>
      {refusal}
    </Page>
  );
}
