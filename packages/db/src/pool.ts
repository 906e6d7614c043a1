import type { MikroORM } from '@mikro-orm/postgresql';

export interface PoolState {
  inUse: number;
  idle: number;
  /** Askers for whom no connection is free. */
  waiting: number;
  most: number;
}

/** How the connections of this process are used at this moment. */
export async function poolState(orm: MikroORM): Promise<PoolState> {
  const { totalCount, idleCount, waitingCount, options } = await orm.em
    .getConnection()
    .getNativeClient();
  return {
    inUse: totalCount - idleCount,
    idle: idleCount,
    waiting: waitingCount,
    most: options.max ?? totalCount,
  };
}
