import { readFile } from 'node:fs/promises';

export interface Measurement {
  name: string;
  /** Requests a second. */
  rate: number;
  p50: number;
  p95: number;
  p99: number;
  /** Processor seconds of the serving process for 1,000 requests. */
  cpu: number;
  /** Resident memory of the serving process at the end, in megabytes. */
  memory: number;
  count: number;
}

export interface Trial {
  name: string;
  /** Callers that ask again as soon as they are answered. */
  callers: number;
  ms: number;
  /** One request; `index` counts them all. False ends the trial early: there is nothing left to ask for. */
  ask: (index: number) => Promise<unknown>;
  /** The process that serves; this one when it is not told. */
  pid?: number;
  /** Requests before the clock starts. */
  warmUp?: number;
}

/** Asks in a closed loop for a while and answers what it cost. */
export async function measure({
  name,
  callers,
  ms,
  ask,
  pid = process.pid,
  warmUp = 0,
}: Trial): Promise<Measurement> {
  let index = 0;
  for (let done = 0; done < warmUp; done += callers) {
    await Promise.all(Array.from({ length: callers }, () => ask(index++)));
  }
  const times: number[] = [];
  const cpuBefore = await cpuSeconds(pid);
  const begun = performance.now();
  let isOver = false;

  async function caller() {
    while (!isOver && performance.now() - begun < ms) {
      const at = performance.now();
      if ((await ask(index++)) === false) isOver = true;
      else times.push(performance.now() - at);
    }
  }
  await Promise.all(Array.from({ length: callers }, caller));
  const seconds = (performance.now() - begun) / 1000;
  const cpu = (await cpuSeconds(pid)) - cpuBefore;
  times.sort((one, other) => one - other);
  return {
    name,
    count: times.length,
    rate: times.length / seconds,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    p99: quantile(times, 0.99),
    cpu: (cpu / Math.max(1, times.length)) * 1000,
    memory: await residentMegabytes(pid),
  };
}

function quantile(sorted: number[], share: number) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const TICKS_PER_SECOND = 100;

async function cpuSeconds(pid: number) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

async function residentMegabytes(pid: number) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
}

/** The better of several runs of the same trial: what the machine can do when nobody disturbs it. */
export async function best(trials: Trial[]): Promise<Measurement> {
  const measured: Measurement[] = [];
  for (const trial of trials) measured.push(await measure(trial));
  const [first, ...others] = measured;
  if (!first) throw new Error('Nothing was measured.');
  return others.reduce((top, each) => (each.rate > top.rate ? each : top), first);
}
