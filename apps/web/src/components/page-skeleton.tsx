import { Page } from './page.tsx';
import { Skeleton } from './skeleton.tsx';

/** The place of a page of text or of one booking while it loads. */
export function PageSkeleton() {
  return (
    <Page width="text">
      <Skeleton shape="title" />
      <Skeleton shape="text" count={6} />
    </Page>
  );
}
