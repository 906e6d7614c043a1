import {
  deliverNextEmail,
  forgetOldAllowances,
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
  const { orm, now, secrets, settings, publicUrl } = site.services;
  const deliver = () => deliverNextEmail({ orm, now, secrets, settings, publicUrl, send });
  const sender = startSender({ deliver, log });
  site.onMailPromised(sender.wake);

  const report = (task: string) => (error: unknown) =>
    log.warn({ err: error, task }, 'a task failed and will run again');
  const sweeping = repeat(
    SWEEP_EVERY_MS,
    () => sweepOverdueHolds(orm.em.fork(), now()),
    report('sweep'),
  );
  let isStopping = false;
  const job = { orm, now, wakeOutbox: sender.wake, report: report('job') };
  const runJobs = async () => {
    while (!isStopping && (await runNextJob({ ...job, isStopping: () => isStopping })));
  };
  const working = repeat(LOOK_FOR_JOBS_EVERY_MS, runJobs, report('jobs'));
  const forgetting = repeat(FORGET_EVERY_MS, () => forget(site), report('forget'));
  return {
    async stop() {
      isStopping = true;
      await Promise.all([sender.stop(), sweeping.stop(), working.stop(), forgetting.stop()]);
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
