import type { Role } from '@azionelab/db';
import type { OwedSecondFactor, Services } from '../context.ts';

/** What somebody owes beside the password before the rest opens. */
export function owedSecondFactor(
  { role, hasSecondFactor }: { role: Role; hasSecondFactor: boolean },
  { requiresSecondFactor }: Pick<Services, 'requiresSecondFactor'>,
): OwedSecondFactor {
  if (hasSecondFactor) return 'required';
  return role === 'admin' && requiresSecondFactor ? 'setUp' : 'none';
}
