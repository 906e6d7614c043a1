import type { ReactNode } from 'react';

import { failureOf } from '../lib/failure.ts';
import { NotFound } from './not-found.tsx';
import { Refusal } from './refusal.tsx';

interface LoadedProps<T> {
  query: { data: T | undefined; error: unknown; refetch: () => unknown };
  /** As tall as what will take its place. */
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}

/** The states every data page has: loading, refused with a retry, not found, and there. */
export function Loaded<T>({ query, skeleton, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (!query.error) return skeleton;
  if (failureOf(query.error).reason === 'NOT_FOUND') return <NotFound />;
  return <Refusal error={query.error} onRetry={() => void query.refetch()} />;
}
