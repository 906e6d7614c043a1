import type { ReactNode } from 'react';

import { LanguageSwitch } from '../../components/language-switch.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { useSiteInfo } from '../../lib/site-info.ts';
import classes from './staff.module.css';

interface EntrancePageProps {
  title: string;
  /** The name of the page in the browser's tab, when the title is too playful for it. */
  tab?: string;
  /** Under the title: what this page is for. */
  help?: ReactNode;
  /** At the foot of the page, where nothing pushes it about. */
  foot?: ReactNode;
  children?: ReactNode;
}

/** The frame of every page on the way in: the company, what is asked, one form. */
export function EntrancePage({ title, tab = title, help, foot, children }: EntrancePageProps) {
  const { data: site } = useSiteInfo();
  return (
    <main className={classes['centred']}>
      <div className={classes['top']}>
        <p className={classes['brand']}>{site?.name}</p>
        <LanguageSwitch />
      </div>
      <PageTitle tab={tab} className={classes['title']}>
        {title}
      </PageTitle>
      {help && <p className={classes['quiet']}>{help}</p>}
      {children}
      {foot && <div className={classes['pageFoot']}>{foot}</div>}
    </main>
  );
}
