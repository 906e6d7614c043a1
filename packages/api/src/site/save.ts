import { type AuditValue, type EntityManager, LockMode, Setting } from '@azionelab/db';
import { changesBetween, record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { decide, violatedConstraint } from '../transaction.ts';

export interface Change {
  now: Date;
  staffId: string;
}

type Value = Record<string, AuditValue>;

export interface Save {
  key: string;
  /** Of the row that the editor saw; 0 when there was none. */
  version: number;
  /** Only what changes: the rest of the row stays. */
  value: Value;
  /** What held while there was no row, for the audit. */
  before?: Value;
}

/** Sets a setting; answers what it was and its new version. Refuses with `STALE`. */
export async function saveSetting(
  em: EntityManager,
  { key, version, value, before = {} }: Save,
  { now, staffId }: Change,
): Promise<{ old: Value; version: number }> {
  return decide(em, async (tx) => {
    const row = await tx.findOne(Setting, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if ((row?.version ?? 0) !== version) throw new DomainError('STALE');
    const old = row ? valueOf(row.value) : before;
    const setting = row ?? tx.create(Setting, { key, value, updatedAt: now });
    setting.value = { ...(row && old), ...value };
    record(tx, {
      action: 'setting.edited',
      entityId: null,
      at: now,
      userId: staffId,
      details: { key, changes: changesBetween(old, value) },
    });
    await tx.flush();
    return { old, version: setting.version };
  }).catch((error: unknown) => {
    // Two people set it for the first time at the same instant.
    if (violatedConstraint(error) === 'setting_pkey') throw new DomainError('STALE');
    throw error;
  });
}

function valueOf(value: unknown): Value {
  return isValue(value) ? value : {};
}

function isValue(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
