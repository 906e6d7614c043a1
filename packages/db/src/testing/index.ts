import './provided.ts';
export { startTestCluster } from './cluster.ts';
export { createTestDatabase, databaseUrl, type TestDatabase } from './database.ts';
