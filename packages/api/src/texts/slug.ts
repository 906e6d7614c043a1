import { DomainError } from '../errors.ts';
import { violatedConstraint } from '../transaction.ts';

/** Two shows, or two venues, cannot have one address on the site. */
export function refuseTakenSlug(error: unknown): never {
  if (violatedConstraint(error).endsWith('_slug_unique'))
    throw new DomainError('NAME_TAKEN', { field: 'slug' });
  throw error;
}
