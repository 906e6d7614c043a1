import { removeOldFolders } from './folders.ts';
import { removeNetwork } from './namespaces.ts';
import { ensureTools } from './tools.ts';

/** Once for all suites: the tools are there, and nothing of an interrupted run is. */
export async function setup() {
  await ensureTools();
  await removeNetwork();
  await removeOldFolders();
}

export const teardown = removeNetwork;
