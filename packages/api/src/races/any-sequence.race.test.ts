import { randomUUID } from 'node:crypto';
import { Performance, Reservation } from '@azionelab/db';
import * as fc from 'fast-check';
import { sweepOverdueHolds } from '../reservations/lapse.ts';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import { bookingInput, createEvening, givenPerformance } from '../testing/index.ts';
import { hashToken } from '../tokens.ts';
import { type Step, steps } from './any-step.ts';
import { wordOf } from './processes.ts';

const CAPACITY = 12;
const HOLD_MINUTES = 30;

const database = await createTestDatabase(inject('clusterUrl'));
afterAll(database.drop);
const evening = createEvening(database);
const { orm, clock, guest } = evening;
const usher = await evening.doorPerson();

/** What one party should be, by rules so simple that they can be read. */
interface Party {
  size: number;
  status: 'pending' | 'confirmed' | 'expired' | 'cancelled';
  holdEndsAt: number;
  admitted: number;
  tokens: { confirm: string; manage: string; ticket: string };
  admissions: string[];
}

const blocks = ({ status }: Party) => status === 'pending' || status === 'confirmed';
const takenBy = (parties: Party[]) =>
  parties.filter(blocks).reduce((sum, party) => sum + party.size, 0);

function expectedWord(size: number, free: number) {
  if (size <= free) return 'ok';
  return free === 0 ? 'SOLD_OUT' : 'NOT_ENOUGH_SEATS';
}

/** Plays one step on the site and on the model, and compares what they say. */
async function play(step: Step, parties: Party[], performanceId: string) {
  const free = CAPACITY - takenBy(parties);
  if (step.kind === 'wait') {
    clock.advance({ minutes: step.minutes });
    for (const party of parties) {
      if (party.status === 'pending' && party.holdEndsAt <= clock.now().getTime())
        party.status = 'expired';
    }
    return;
  }
  if (step.kind === 'create') return create(step.size, parties, { free, performanceId });
  if (step.kind === 'sweep') await sweepOverdueHolds(orm.em.fork(), clock.now());
  const party = parties[step.who % Math.max(1, parties.length)];
  if (party) await change(step, party, { free, performanceId });
}

async function create(size: number, parties: Party[], at: { free: number; performanceId: string }) {
  const input = bookingInput(at.performanceId, { partySize: size });
  const word = await wordOf(guest.reservations.create(input));
  expect(word).toBe(expectedWord(size, at.free));
  if (word !== 'ok') return;
  const { code } = await guest.reservations.progress({ idempotencyKey: input.idempotencyKey });
  const holdEndsAt = clock.now().getTime() + HOLD_MINUTES * 60_000;
  parties.push({
    size,
    status: 'pending',
    holdEndsAt,
    admitted: 0,
    admissions: [],
    tokens: await evening.tokensOf(code),
  });
}

async function change(
  step: Exclude<Step, { kind: 'create' | 'wait' }>,
  party: Party,
  at: { free: number; performanceId: string },
) {
  const { manage, confirm, ticket } = party.tokens;
  if (step.kind === 'confirm') {
    const word = await wordOf(guest.reservations.confirm({ token: confirm }));
    const comesBack = party.status === 'expired' && party.size <= at.free;
    expect(word === 'ok').toBe(blocks(party) || comesBack);
    if (word === 'ok') party.status = 'confirmed';
  } else if (step.kind === 'cancel') {
    const word = await wordOf(guest.reservations.cancel({ token: manage }));
    expect(word === 'ok').toBe(
      party.status === 'cancelled' || (blocks(party) && party.admitted === 0),
    );
    if (word === 'ok') party.status = 'cancelled';
  } else if (step.kind === 'resize') {
    const word = await wordOf(
      guest.reservations.changePartySize({ token: manage, partySize: step.size }),
    );
    const fits = step.size >= party.admitted && step.size - party.size <= at.free;
    expect(word === 'ok').toBe(step.size === party.size || (blocks(party) && fits));
    if (word === 'ok') party.size = step.size;
  } else if (step.kind === 'scan') {
    const scan = {
      performanceId: at.performanceId,
      token: ticket,
      nonce: randomUUID(),
      admit: step.size,
    };
    const answer = await usher.door.scan(scan);
    const waiting = party.size - party.admitted;
    expect(answer.result === 'admitted').toBe(party.status === 'confirmed' && waiting > 0);
    if (answer.result !== 'admitted') return;
    expect(answer.admittedNow).toBe(Math.min(step.size, waiting));
    party.admitted += answer.admittedNow;
    party.admissions.push(answer.admissionId);
  } else if (step.kind === 'undo') {
    const admissionId = party.admissions.pop();
    if (!admissionId) return;
    await usher.door.undo({ admissionId, reason: 'wrong party' });
    const { admittedSeats } = await orm.em
      .fork()
      .findOneOrFail(Reservation, { ticketTokenHash: hashToken(ticket) });
    expect(admittedSeats).toBeLessThan(party.admitted);
    party.admitted = admittedSeats;
  }
}

test(
  'whatever visitors, ushers and the clock do in whatever order, the house is what the rules say',
  { timeout: 120_000 },
  async () => {
    const anySequence = fc.asyncProperty(steps, async (sequence) => {
      const { id } = await givenPerformance(orm, clock.now(), {
        startsInHours: 48,
        capacity: CAPACITY,
      });
      // The door opens at once: this evening is about the ledger, not about the door's hours.
      await orm.em.fork().nativeUpdate(Performance, { id }, { doorsOpenAt: clock.now() });
      const parties: Party[] = [];
      for (const step of sequence) await play(step, parties, id);

      await sweepOverdueHolds(orm.em.fork(), clock.now(), 1_000);
      const house = await orm.em.fork().findOneOrFail(Performance, id);
      const pending = parties.filter(({ status }) => status === 'pending');
      expect([house.takenSeats, house.pendingSeats]).toEqual([takenBy(parties), takenBy(pending)]);
      expect(await evening.findings()).toEqual([]);
    });
    await fc.assert(anySequence, { numRuns: 25 });
  },
);
