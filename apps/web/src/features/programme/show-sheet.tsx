import { AccessFeatures, ContentNotes } from '../../components/features-list.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Poster } from '../../components/poster.tsx';
import { Prose } from '../../components/prose.tsx';
import { ShowFacts } from '../../components/show-facts.tsx';
import { t } from '../../i18n/t.ts';
import type { ShowDetail } from '../../lib/outputs.ts';
import classes from './show-sheet.module.css';

export function ShowTop({ show }: { show: ShowDetail }) {
  return (
    <header className={classes['top']}>
      <div className={classes['poster']}>
        <Poster
          poster={show.poster}
          title={show.title}
          sizes="(max-width: 48rem) 24rem, 40vw"
          isFirst
        />
      </div>
      <div className={classes['words']}>
        <PageTitle tab={show.title} className={classes['title']}>
          {show.title}
        </PageTitle>
        <p className={classes['tagline']}>{show.tagline}</p>
        <ShowFacts show={show} />
      </div>
    </header>
  );
}

export function ShowStory({ show }: { show: ShowDetail }) {
  const { synopsis, cast, credits, contentNotes, accessFeatures, ageAdvice } = show;
  return (
    <div className={classes['columns']}>
      <section className={classes['section']}>
        <h2>{t('shows.synopsis')}</h2>
        <Prose text={synopsis} />
      </section>
      <div className={classes['side']}>
        {cast.length > 0 && (
          <People
            title={t('shows.cast')}
            people={cast.map(({ character, name }) => ({ label: character, name }))}
          />
        )}
        {credits.length > 0 && (
          <People
            title={t('shows.credits')}
            people={credits.map(({ role, name }) => ({ label: role, name }))}
          />
        )}
        {(contentNotes.length > 0 || ageAdvice) && (
          <section className={classes['section']}>
            <h2>{t('shows.contentNotes')}</h2>
            {ageAdvice && <p className={classes['advice']}>{ageAdvice}</p>}
            <ContentNotes notes={contentNotes} />
          </section>
        )}
        {accessFeatures.length > 0 && (
          <section className={classes['section']}>
            <h2>{t('shows.accessibility')}</h2>
            <AccessFeatures features={accessFeatures} />
          </section>
        )}
      </div>
    </div>
  );
}

function People({ title, people }: { title: string; people: { label: string; name: string }[] }) {
  return (
    <section className={classes['section']}>
      <h2>{title}</h2>
      <dl className={classes['people']}>
        {people.map(({ label, name }) => (
          <div key={label + name}>
            <dt>{label}</dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
