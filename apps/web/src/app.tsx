import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';

import { queryClient } from './lib/trpc.ts';
import type { startRouter } from './router.ts';

export function App({ router }: { router: Awaited<ReturnType<typeof startRouter>> }) {
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
