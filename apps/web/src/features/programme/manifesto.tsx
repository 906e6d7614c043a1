import { useQuery } from '@tanstack/react-query';

import { Prose } from '../../components/prose.tsx';
import { activeLocale } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';
import classes from './manifesto.module.css';

/** What the company is for, in its own words; the page stands without it while it loads or if it fails. */
export function Manifesto() {
  const { data: page } = useQuery(
    trpc.site.page.queryOptions({ key: 'home', locale: activeLocale() }),
  );
  if (!page) return null;
  return (
    <section className={classes['manifesto']}>
      <div className={classes['inner']}>
        <h2>{page.title}</h2>
        <Prose text={page.body} />
      </div>
    </section>
  );
}
