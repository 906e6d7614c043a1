import type { TestProject } from 'vitest/node';
import { startTestCluster } from './cluster.ts';

/** Vitest global set-up: one PostgreSQL for the run; each file makes its own database on it. */
export default async function setup(project: TestProject) {
  const cluster = await startTestCluster();
  project.provide('clusterUrl', cluster.url);
  return cluster.stop;
}
