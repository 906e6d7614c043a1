import type { Poster as PosterData } from '../lib/outputs.ts';
import classes from './poster.module.css';

interface PosterProps {
  poster: PosterData | null;
  /** Set in type where there is no picture. */
  title: string;
  /** How wide it appears, in the words of the `sizes` attribute. */
  sizes: string;
  isFirst?: boolean;
  /** Beside a visible title the picture repeats what is already said. */
  isDecorative?: boolean;
}

export function Poster({
  poster,
  title,
  sizes,
  isFirst = false,
  isDecorative = false,
}: PosterProps) {
  if (!poster) {
    return (
      <span className={classes['poster']} aria-hidden={isDecorative || undefined}>
        <span className={classes['type']}>{title}</span>
      </span>
    );
  }
  const jpegs = poster.sources.filter(({ type }) => type === 'image/jpeg');
  const hasAvif = poster.sources.some(({ type }) => type === 'image/avif');
  const fallback = jpegs.at(-1) ?? poster.sources.at(-1);
  return (
    <picture className={classes['poster']} style={{ backgroundColor: poster.color }}>
      {hasAvif && <source type="image/avif" srcSet={srcSet(poster, 'image/avif')} sizes={sizes} />}
      <source type="image/webp" srcSet={srcSet(poster, 'image/webp')} sizes={sizes} />
      <img
        src={fallback?.src}
        srcSet={srcSet(poster, 'image/jpeg') || undefined}
        sizes={sizes}
        width={poster.width}
        height={poster.height}
        alt={isDecorative ? '' : poster.alt}
        loading={isFirst ? 'eager' : 'lazy'}
        fetchPriority={isFirst ? 'high' : 'auto'}
        style={{ objectPosition: `${poster.focalX * 100}% ${poster.focalY * 100}%` }}
      />
    </picture>
  );
}

function srcSet({ sources }: PosterData, wanted: string) {
  return sources
    .filter(({ type }) => type === wanted)
    .map(({ src, width }) => `${src} ${width}w`)
    .join(', ');
}
