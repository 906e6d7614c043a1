import { bookingInput, givenPerformance } from '@azionelab/api/testing';
import { afterAll, expect, test } from 'vitest';
import { call } from './harness/client.ts';
import { startPostgres } from './harness/postgres.ts';
import { startSite } from './harness/site.ts';

const SEATS = 20;
const BOOKERS = 200;
const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

const postgres = await startPostgres();
const sites = await Promise.all([1, 2, 3].map(() => startSite({ databaseUrl: postgres.url })));
afterAll(async () => {
  await Promise.all(sites.map((site) => site.stop()));
  await postgres.stop();
});

/** The same sizes for the same seed (a linear congruential generator; its high bits are good enough for a crowd). */
function partiesOf(seed: number) {
  let state = seed;
  return Array.from({ length: BOOKERS }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 1 + (state >>> 30);
  });
}

/** Parties of one to four for the last twenty seats, all at once, over three processes. */
async function race(seed: number) {
  const { id } = await givenPerformance(postgres.orm, new Date(), { capacity: SEATS });
  const parties = partiesOf(seed);
  const answers = await Promise.all(
    parties.map((partySize, index) =>
      call(sites[index % 3]?.url ?? '', 'reservations.create', bookingInput(id, { partySize })),
    ),
  );
  const [row] = await postgres.orm.em
    .fork()
    .execute<{ sold: number }[]>(
      `select coalesce(sum(party_size), 0)::int as sold from reservation where performance_id = ?`,
      [id],
    );
  const sold = row?.sold ?? 0;
  const refused = parties.filter((_, index) => answers[index]?.word !== 'ok');
  const acknowledged = parties.filter((_, index) => answers[index]?.word === 'ok');
  return {
    sold,
    isOversold: sold > SEATS,
    isShort: SEATS - sold >= Math.min(...refused),
    isForgotten: acknowledged.reduce((sum, size) => sum + size, 0) !== sold,
    strange: answers
      .map(({ word }) => word)
      .filter((word) => !/^(ok|SOLD_OUT|NOT_ENOUGH_SEATS)$/.test(word)),
  };
}

test('200 parties that run for the last 20 seats over three real processes never oversell, twenty times', async () => {
  const sold: number[] = [];
  for (const seed of SEEDS) {
    const { isOversold, isShort, isForgotten, strange, sold: seats } = await race(seed);
    sold.push(seats);
    expect({ seed, isOversold, isShort, isForgotten, strange }).toEqual({
      seed,
      isOversold: false,
      isShort: false,
      isForgotten: false,
      strange: [],
    });
  }
  console.log(
    `Last seats, 20 races of ${BOOKERS} parties over 3 processes, sold of ${SEATS}: ${sold.join(' ')}`,
  );
});
