import { type EntityManager, HouseHold, type Performance, ref, User } from '@azionelab/db';
import { changesBetween, record } from '../audit/record.ts';
import { DomainError } from '../errors.ts';
import { type By, editEvening, type Version } from './edited.ts';

export interface HouseHoldInput {
  id?: string | undefined;
  seats: number;
  label: string;
  reason: string | null;
}

export interface CapacityInput extends Version {
  roomCapacity: number;
  extraSeats: number;
  houseHolds: HouseHoldInput[];
  acceptedExcess: number;
}

/**
 * Sets the room, the extra seats and the whole list of house holds. Cutting below what is taken needs `acceptedExcess`: the seats over
 * the capacity that were seen and said yes to. Then nothing is sold until that many have come back. Refuses as `editEvening`, and with
 * `CONFIRMATION_REQUIRED` (`taken`, `sellable`, `excess`), `INVALID_INPUT` (more held than there is) and `NOT_FOUND` (a hold).
 */
export async function changeCapacity(em: EntityManager, input: CapacityInput, { userId, now }: By) {
  return editEvening(em, input, now, async (tx, performance) => {
    const holds = await tx.find(
      HouseHold,
      { performance },
      { orderBy: { createdAt: 'asc', id: 'asc' } },
    );
    const before = capacityOf(performance, holds);
    const kept = writeHolds(tx, performance, { holds, wanted: input.houseHolds, userId, now });
    performance.roomCapacity = input.roomCapacity;
    performance.extraSeats = input.extraSeats;
    performance.houseHolds = kept.reduce((sum, { seats }) => sum + seats, 0);
    acceptExcess(performance, input.acceptedExcess);
    record(tx, {
      action: 'performance.capacityChanged',
      entityId: performance.id,
      at: now,
      userId,
      details: changesBetween(before, capacityOf(performance, kept)),
    });
    return performance.revision;
  });
}

/** Judges the capacity as it stands now against what is taken. An excess that was accepted before needs no other yes. */
export function acceptExcess(performance: Performance, accepted: number) {
  const sellable = performance.sellableSeats();
  if (sellable < 0) throw new DomainError('INVALID_INPUT');
  const taken = performance.takenSeats;
  const excess = Math.max(0, taken - sellable);
  if (excess > Math.max(accepted, performance.acceptedExcess))
    throw new DomainError('CONFIRMATION_REQUIRED', { taken, sellable, excess });
  performance.acceptedExcess = excess;
}

interface HoldChange {
  holds: HouseHold[];
  wanted: HouseHoldInput[];
  userId: string;
  now: Date;
}

/** The house holds become the wanted list: some are changed, some made, the others go. */
function writeHolds(
  tx: EntityManager,
  performance: Performance,
  { holds, wanted, userId, now }: HoldChange,
): HouseHold[] {
  const byId = new Map(holds.map((hold) => [hold.id, hold]));
  const wantedIds = new Set(wanted.map(({ id }) => id));
  for (const hold of holds) if (!wantedIds.has(hold.id)) tx.remove(hold);
  return wanted.map(({ id, seats, label, reason }) => {
    if (id === undefined) {
      const createdBy = ref(User, userId);
      const text = { label, reason: reason || null };
      const made = { performance: ref(performance), seats, ...text, createdBy, createdAt: now };
      return tx.create(HouseHold, { id: crypto.randomUUID(), ...made });
    }
    const hold = byId.get(id);
    if (!hold) throw new DomainError('NOT_FOUND');
    return Object.assign(hold, { seats, label, reason: reason || null });
  });
}

/** For the audit: what is held, without the labels, which may name people. */
function capacityOf(performance: Performance, holds: HouseHold[]) {
  const { roomCapacity, extraSeats, houseHolds, acceptedExcess } = performance;
  const held = holds.map(({ id, seats }) => ({ id, seats }));
  return { roomCapacity, extraSeats, houseHolds, acceptedExcess, held };
}
