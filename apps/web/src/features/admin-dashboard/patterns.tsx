import { useId } from 'react';

import classes from './charts.module.css';

export type Pattern = 'solid' | 'hatched' | 'dotted';
const PATTERNS: Pattern[] = ['solid', 'hatched', 'dotted'];

/** Names for the patterns of one chart, as its bars refer to them. */
export function usePatterns() {
  const id = useId();
  return {
    fill: (pattern: Pattern) => `url(#${id}${pattern})`,
    definitions: (
      <defs>
        {PATTERNS.map((pattern) => (
          <pattern
            key={pattern}
            id={`${id}${pattern}`}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
            className={classes[pattern]}
          >
            <rect width="8" height="8" data-part="ground" />
            {pattern === 'hatched' && <rect width="4" height="8" data-part="mark" />}
            {pattern === 'dotted' && <circle cx="4" cy="4" r="1.75" data-part="mark" />}
          </pattern>
        ))}
      </defs>
    ),
  };
}

/** What each pattern means; read without colour. */
export function Legend({ entries }: { entries: { pattern: Pattern; label: string }[] }) {
  const { fill, definitions } = usePatterns();
  return (
    <ul className={classes['legend']}>
      {entries.map(({ pattern, label }) => (
        <li key={pattern}>
          <svg aria-hidden width="24" height="16">
            {definitions}
            <rect width="24" height="16" fill={fill(pattern)} className={classes['bar']} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
