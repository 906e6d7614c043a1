import type { ReactNode } from 'react';

import { PageTitle } from '../page-title.tsx';
import classes from './page-frame.module.css';

interface PageFrameProps {
  title: string;
  /** In the browser's tab and its history, where the title names a person. */
  tab?: string;
  /** A word or a badge beside the title: the state of what the page is about. */
  beside?: ReactNode;
  /** Above the title: the way back to the list, as a link. */
  back?: ReactNode;
  /** What can be done with the whole page, the most usual first. */
  actions?: ReactNode;
  /** Forms are read best in a narrow column. */
  width?: 'full' | 'form';
  children: ReactNode;
}

/** The frame of every page of the back office: title, state, actions, content. */
export function PageFrame({
  title,
  tab = title,
  beside,
  back,
  actions,
  width = 'full',
  children,
}: PageFrameProps) {
  return (
    <div className={classes['page']} data-width={width}>
      <header className={classes['head']}>
        {back && <p className={classes['back']}>{back}</p>}
        <div className={classes['titleLine']}>
          <PageTitle tab={tab} className={classes['title']}>
            {title}
          </PageTitle>
          {beside}
        </div>
        {actions && <div className={classes['actions']}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

interface SectionProps {
  title: string;
  help?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a page under a heading of its own. */
export function Section({ title, help, actions, children }: SectionProps) {
  return (
    <section className={classes['section']} aria-label={title}>
      <div className={classes['sectionHead']}>
        <h2>{title}</h2>
        {actions && <div className={classes['actions']}>{actions}</div>}
      </div>
      {help && <p className={classes['help']}>{help}</p>}
      {children}
    </section>
  );
}
