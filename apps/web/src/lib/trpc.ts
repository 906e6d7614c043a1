import type { AppRouter } from '@azionelab/api';
import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from '@trpc/client';
import type { TRPCClient, TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query';

import { askPassword } from './ask-password.ts';
import { failureOf, isTransient } from './failure.ts';
import { POST_QUERIES } from './post-queries.ts';

export type { AppRouter };
export type { RouterInputs, RouterOutputs } from '@azionelab/api';

const url = '/api/trpc';
/** The server refuses larger batches. */
const MAX_BATCH = 10;

/** What needs the password again waits for it and is then sent once more. */
const passwordLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) => {
      const error = (refused: Parameters<typeof observer.error>[0]) => {
        if (failureOf(refused).reason !== 'PASSWORD_REQUIRED') return observer.error(refused);
        void askPassword().then((isGiven) =>
          isGiven ? next(op).subscribe(observer) : observer.error(refused),
        );
      };
      return next(op).subscribe({ ...observer, error });
    });

export const trpcClient: TRPCClient<AppRouter> = createTRPCClient<AppRouter>({
  links: [
    passwordLink,
    splitLink({
      condition: ({ path }) => POST_QUERIES.has(path),
      true: httpLink({ url, methodOverride: 'POST' }),
      false: splitLink({
        // Session cookies are set by answers of their own; a file has a way in of its own.
        condition: ({ path }) => path.startsWith('auth.') || path.startsWith('admin.imports.'),
        true: httpLink({ url }),
        false: httpBatchLink({ url, maxItems: MAX_BATCH, maxURLLength: 6000 }),
      }),
    }),
  ],
});

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // Without a network a query fails at once and the page says so, instead of waiting in silence.
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (failures, error) => failures < 2 && isTransient(error),
      retryDelay: (failures) => 800 * 2 ** failures,
    },
    mutations: { networkMode: 'always' },
  },
});

export const trpc: TRPCOptionsProxy<AppRouter> = createTRPCOptionsProxy<AppRouter>({
  client: trpcClient,
  queryClient,
});
