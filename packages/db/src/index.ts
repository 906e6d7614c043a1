export {
  LockMode,
  QueryOrder,
  UniqueConstraintViolationException,
  CheckConstraintViolationException,
  IsolationLevel,
  raw,
  ref,
  wrap,
} from '@mikro-orm/core';
export type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
export * from './capacity.ts';
export * from './config.ts';
export * from './entities/index.ts';
export * from './folded.ts';
export * from './insert-all.ts';
export * from './pool.ts';
export * from './query-watch.ts';
export * from './request-reference.ts';
export { migrations } from './migrations/index.ts';
export * from './schema-state.ts';
export * from './words.ts';
