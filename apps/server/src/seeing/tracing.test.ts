import { bookingInput, givenPerformance } from '@azionelab/api/testing';
import { createTestDatabase } from '@azionelab/db/testing';
import { afterAll, expect, inject, test } from 'vitest';
import { post } from '../testing/app.ts';
import { startIntake } from '../testing/http-intake.ts';
import { servingSite } from '../testing/serving.ts';

const database = await createTestDatabase(inject('clusterUrl'));
const collector = await startIntake();
afterAll(async () => {
  await collector.stop();
  await database.drop();
});
const { id } = await givenPerformance(database.orm, new Date());
const canary = { name: 'Ada Canarina', email: 'canary@example.org', phone: '+39 333 7654321' };

interface SentSpan {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
}

function sentSpans(): SentSpan[] {
  return collector.received.flatMap(({ body }) =>
    JSON.parse(body).resourceSpans.flatMap((resource: { scopeSpans: { spans: SentSpan[] }[] }) =>
      resource.scopeSpans.flatMap(({ spans }) => spans),
    ),
  );
}

test('a booking is one trace of its request, its procedure and its statements, and tells nothing of the booker', async () => {
  const site = await servingSite(database.url, {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    RELEASE: '1.2.3',
  });
  const forged = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const headers = { traceparent: forged };
  const booked = await post(site.url, 'reservations.create', bookingInput(id, canary), { headers });
  expect(booked.status).toBe(200);
  await fetch(`${site.url}/nowhere/${canary.email}?token=Zq3_vT8xLm2-RkP9wYb5NcAe`);
  await site.stop();

  expect(collector.received[0]).toMatchObject({ path: '/v1/traces', type: 'application/json' });
  const spans = sentSpans();
  const request = spans.find(({ name }) => name === 'POST /api/trpc/:path');
  const procedure = spans.find(({ name }) => name === 'reservations.create');
  expect(procedure?.parentSpanId).toBe(request?.spanId);
  expect(request?.parentSpanId ?? '').toBe('');
  expect(request?.traceId).not.toContain('0af76519');
  const statements = spans.filter(({ parentSpanId }) => parentSpanId === procedure?.spanId);
  expect(statements.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['sql lock', 'sql insert', 'sql update']),
  );
  expect(request?.attributes).toContainEqual({
    key: 'azionelab.reference',
    value: { stringValue: booked.headers.get('x-request-id') },
  });
  expect(procedure?.attributes).toContainEqual({
    key: 'azionelab.outcome',
    value: { stringValue: 'OK' },
  });

  const all = collector.received.map(({ body }) => body).join('');
  expect(all).toContain('"service.version"');
  for (const value of [
    ...Object.values(canary),
    'Canar',
    'Zq3_vT8x',
    'nowhere',
    'select ',
    '127.0.0.1',
  ])
    expect(all).not.toContain(value);
});

test('without an endpoint nothing is sent, and a collector that is away disturbs nobody', async () => {
  collector.received.length = 0;
  const bare = await servingSite(database.url);
  await post(bare.url, 'reservations.create', bookingInput(id));
  await bare.stop();
  expect(collector.received).toEqual([]);

  const lost = await servingSite(database.url, {
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1',
  });
  expect((await post(lost.url, 'reservations.create', bookingInput(id))).status).toBe(200);
  const from = performance.now();
  await lost.stop();
  expect(performance.now() - from).toBeLessThan(4_000);
});
