import { createTRPCClient, httpLink, splitLink, type TRPCClient } from '@trpc/client';
import type { AppRouter } from '@azionelab/api';
import { POST_QUERIES } from '@azionelab/api/post-queries';

const byPost = new Set<string>(POST_QUERIES);

export type PublicApi = TRPCClient<AppRouter>;

/** The site's own API, called as a page of the site would call it. */
export function publicApi(siteUrl: string): PublicApi {
  const url = `${siteUrl}/api/trpc`;
  const headers = { origin: siteUrl };
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ path }) => byPost.has(path),
        true: httpLink({ url, headers, methodOverride: 'POST' }),
        false: httpLink({ url, headers }),
      }),
    ],
  });
}
