import {
  deliverNextEmail,
  forgetOldAllowances,
  type Observer,
  runNextJob,
  type SendEmail,
  sweepOverdueHolds,
} from '@azionelab/api/server';
import type { Log } from './log.ts';
import { startSender } from './mail/sender.ts';
import type { Site } from './services.ts';

export interface Background {
  /** Ends when nothing of it runs any more. */
  stop: () => Promise<void>;
}

const SWEEP_EVERY_MS = 5_000;
const LOOK_FOR_JOBS_EVERY_MS = 1_000;
const FORGET_EVERY_MS = 3_600_000;

/**
 * Mail, work over many reservations, the sweep of overdue holds and the forgetting of what is over. Every process runs all of it: each step takes what no other
 * has locked, so several do no harm and none is needed in particular.
 */
export function startBackground(site: Site, send: SendEmail, log: Log): Background {
  const { orm, now, secrets, settings, publicUrl, observer } = site.services;
  const deliver = () =>
    deliverNextEmail({
      orm,
      now,
      secrets,
      settings,
      publicUrl,
      observer: logged(observer, log),
      send,
    });
  const sender = startSender({ deliver, log });
  site.onMailPromised(sender.wake);

  const report = (task: string) => (error: unknown) =>
    log.warn({ err: error, task }, 'a task failed and will run again');
  const { ranTask } = site.seeing;
  const counted = (task: string, work: () => Promise<unknown>) => () =>
    work().then(
      () => ranTask(task, true),
      (error: unknown) => {
        ranTask(task, false);
        throw error;
      },
    );
  const sweep = counted('sweep', () => sweepOverdueHolds(orm.em.fork(), now()));
  const sweeping = repeat(SWEEP_EVERY_MS, sweep, report('sweep'));
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;
  const job = { orm, now, wakeOutbox: sender.wake, report: report('job'), isStopping };
  const runJobs = async () => {
    while (!isStopping() && (await runNextJob(job)));
  };
  const working = repeat(LOOK_FOR_JOBS_EVERY_MS, counted('jobs', runJobs), report('jobs'));
  const forgetOld = counted('forget', () => forget(site));
  const forgetting = repeat(FORGET_EVERY_MS, forgetOld, report('forget'));
  return {
    async stop() {
      stopping.abort();
      await Promise.all([sender.stop(), sweeping.stop(), working.stop(), forgetting.stop()]);
    },
  };
}

/** A line for each mail, with the request that it came from. */
function logged(observer: Observer, log: Log): Observer {
  return {
    ...observer,
    tell(observation) {
      observer.tell(observation);
      if (observation.what !== 'mail') return;
      const { what: _what, ...facts } = observation;
      log.info(facts, 'mail');
    },
  };
}

async function forget({ services: { orm, now }, sessions }: Site) {
  await forgetOldAllowances(orm.em.fork(), now());
  await sessions.forgetExpired();
}

/** Runs `work` again and again with a pause between, never twice at once. `stop` waits for the run at hand. */
export function repeat(
  pauseMs: number,
  work: () => Promise<unknown>,
  onError: (error: unknown) => void,
): Background {
  let isStopped = false;
  let running = Promise.resolve();
  let timer = setTimeout(run, pauseMs);

  function run() {
    running = work()
      .then(() => {}, onError)
      .then(() => {
        if (!isStopped) timer = setTimeout(run, pauseMs);
      });
  }
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
