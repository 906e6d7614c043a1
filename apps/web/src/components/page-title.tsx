import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import { takeTitleFocus } from '../lib/route-focus.ts';
import { useSiteName } from '../lib/site-info.ts';

interface PageTitleProps {
  children: ReactNode;
  /** The name of the page in the browser's tab; the company's name follows it. */
  tab: string | null;
  className?: string | undefined;
}

/** The one `h1` of a page: names the tab and takes the focus after a navigation. */
export function PageTitle({ children, tab, className }: PageTitleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const site = useSiteName();
  useEffect(() => takeTitleFocus(title.current), []);
  return (
    <>
      <title>{tab ? `${tab} · ${site}` : site}</title>
      <h1 ref={title} tabIndex={-1} className={className}>
        {children}
      </h1>
    </>
  );
}
