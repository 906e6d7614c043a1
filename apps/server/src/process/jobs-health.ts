import type { FastifyInstance } from 'fastify';
import { healthRoutes, type HealthOptions } from '../http/health.ts';
import type { Site } from '../services.ts';

/** Whether this process lives and can work, where the site would tell it: for whoever watches over a process without visitors. */
export function tellHealth(
  app: FastifyInstance,
  { services: { orm }, clock }: Site,
  own: Pick<HealthOptions, 'log' | 'draining'>,
) {
  void app.register(
    async (api) => {
      // It stores no picture.
      healthRoutes(api, { ...own, orm, clock, mediaFolder: null });
    },
    { prefix: '/api' },
  );
}
