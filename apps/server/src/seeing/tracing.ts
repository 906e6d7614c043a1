import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type Attributes,
  ROOT_CONTEXT,
  type Span,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Observer } from '@azionelab/api/server';
import type { WatchedStatement } from '@azionelab/db';

export interface Tracing extends Pick<Observer, 'during'> {
  watchStatement: (statement: WatchedStatement) => void;
  watchRequests: (app: FastifyInstance) => void;
  close: () => Promise<void>;
}

export interface TracingOptions {
  /** Base address of the collector. */
  endpoint: string;
  release: string;
}

const EXPORT_EVERY_MS = 2_000;
const LONGEST_EXPORT_MS = 5_000;
const LONGEST_CLOSE_MS = 1_000;
const FAILED = { code: SpanStatusCode.ERROR };

/**
 * Traces of requests, procedures and kinds of SQL statements, sent by OTLP over HTTP. Loaded only when somebody asked for it. A span has
 * patterns and names of the code, never a value; what a caller says of its own trace is not believed.
 */
export function startTracing({ endpoint, release }: TracingOptions): Tracing {
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: LONGEST_EXPORT_MS,
  });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'azionelab', 'service.version': release }),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: EXPORT_EVERY_MS })],
  });
  const tracer = provider.getTracer('azionelab');
  const current = new AsyncLocalStorage<Span>();

  function start(name: string, attributes: Attributes, startTime = Date.now()) {
    const parent = current.getStore();
    const context = parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
    return tracer.startSpan(name, { attributes, startTime }, context);
  }

  return {
    watchRequests: (app) => requestSpans(app, { start, current }),
    watchStatement({ kind, ms, isFailed }) {
      // What nobody asked for, such as a look into the outbox each second, is no part of a trace.
      if (!current.getStore()) return;
      const facts = { 'db.system.name': 'postgresql', 'db.operation.name': kind };
      const span = start(`sql ${kind}`, facts, Date.now() - ms);
      if (isFailed) span.setStatus(FAILED);
      span.end();
    },
    async during(procedure, work, outcomeOf) {
      const span = start(procedure, { 'rpc.system.name': 'trpc', 'rpc.method': procedure });
      const answer = await current.run(span, work);
      const outcome = outcomeOf(answer);
      span.setAttribute('azionelab.outcome', outcome);
      if (outcome === 'UNEXPECTED' || outcome === 'UNAVAILABLE') span.setStatus(FAILED);
      span.end();
      return answer;
    },
    // A collector that is away must not hold up whoever restarts the site.
    close: () =>
      Promise.race([
        provider.shutdown().catch(() => {}),
        delay(LONGEST_CLOSE_MS, undefined, { ref: false }),
      ]),
  };
}

interface RequestSpans {
  start: (name: string, attributes: Attributes) => Span;
  current: AsyncLocalStorage<Span>;
}

function requestSpans(app: FastifyInstance, { start, current }: RequestSpans) {
  const spans = new WeakMap<FastifyRequest, Span>();
  app.addHook('onRequest', (request, _reply, done) => {
    const route = request.routeOptions.url ?? '(unknown)';
    const span = start(`${request.method} ${route}`, {
      'http.request.method': request.method,
      'http.route': route,
      'azionelab.reference': request.id,
    });
    spans.set(request, span);
    current.run(span, done);
  });
  // Reading the body leaves the span behind.
  app.addHook('preValidation', (request, _reply, done) => {
    const span = spans.get(request);
    if (span) current.run(span, done);
    else done();
  });
  app.addHook('onResponse', async (request, { statusCode }) => {
    const span = spans.get(request);
    span?.setAttribute('http.response.status_code', statusCode);
    if (statusCode >= 500) span?.setStatus(FAILED);
    span?.end();
  });
}
