import type { Weakness } from '@azionelab/api/passwords';
import { useEffect, useState } from 'react';

const TYPING_MS = 300;

/** Null until somebody has stopped typing; `strong` when nothing speaks against the password. */
export type Judgement = { password: string; weakness: Weakness | 'strong' } | null;

/** What the rules say about a password, after typing. The rules come with a long list, which is loaded for this alone. */
export function useWeakness(password: string, personal: string[]) {
  const [judgement, setJudgement] = useState<Judgement>(null);
  const known = personal.join('\n');
  useEffect(() => {
    if (!password) return undefined;
    let isCurrent = true;
    const timer = setTimeout(
      () =>
        void judge(password, known.split('\n')).then((weakness) => {
          if (isCurrent) setJudgement(weakness && { password, weakness });
        }),
      TYPING_MS,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [password, known]);
  return judgement?.password === password ? judgement.weakness : null;
}

/** Null when the rules cannot be had; the server then judges by itself. */
async function judge(password: string, personal: string[]) {
  const rules = await import('@azionelab/api/passwords').catch(() => null);
  return rules && ((await rules.weaknessOfPassword(password, personal)) ?? 'strong');
}
