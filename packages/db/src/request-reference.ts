import type { EntityManager } from '@mikro-orm/postgresql';

/** Says which request the unit of work belongs to; what is forked from it knows too. */
export function markRequest(em: EntityManager, reference: string | null) {
  em.setLoggerContext({ ...em.getLoggerContext(), reference });
}

/** The request that the unit of work belongs to; null for the site's own work. */
export function requestOf(em: EntityManager): string | null {
  const { reference }: { reference?: unknown } = em.getLoggerContext();
  return typeof reference === 'string' ? reference : null;
}
