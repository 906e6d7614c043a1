import './provided.ts';
export { startTestCluster } from './cluster.ts';
export { adminQuery, createTestDatabase, databaseUrl, type TestDatabase } from './database.ts';
