import type { Tone } from './signals.ts';

/** Circle, triangle, octagon: the tone can be told from its outline alone. */
export function ToneShape({ tone }: { tone: Tone }) {
  return (
    <svg
      viewBox="0 0 100 100"
      width="100"
      height="100"
      aria-hidden
      fill="none"
      strokeLinejoin="round"
    >
      {tone === 'ok' && (
        <>
          <circle cx="50" cy="50" r="46" fill="currentColor" />
          <path
            d="M27 52 44 69 75 33"
            stroke="var(--tone)"
            strokeWidth="11"
            strokeLinecap="round"
          />
        </>
      )}
      {tone === 'wait' && (
        <>
          <path d="M50 10 94 88H6Z" fill="currentColor" stroke="currentColor" strokeWidth="8" />
          <path d="M50 36v26M50 76v1" stroke="var(--tone)" strokeWidth="11" strokeLinecap="round" />
        </>
      )}
      {tone === 'no' && (
        <>
          <path d="M31 4h38l27 27v38L69 96H31L4 69V31Z" fill="currentColor" />
          <path
            d="m34 34 32 32m0-32L34 66"
            stroke="var(--tone)"
            strokeWidth="11"
            strokeLinecap="round"
          />
        </>
      )}
    </svg>
  );
}
