import { t } from '../i18n/t.ts';
import classes from './skeleton.module.css';

interface SkeletonProps {
  shape: 'title' | 'text' | 'row' | 'poster';
  count?: number;
}

/** Keeps the place of what is loading; a screen reader hears one "loading" for all of it. */
export function Skeleton({ shape, count = 1 }: SkeletonProps) {
  return (
    <div aria-live="polite">
      <span className="visually-hidden">{t('common.loading')}</span>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className={classes['block']} data-shape={shape} />
      ))}
    </div>
  );
}
