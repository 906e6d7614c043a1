import { interpolated, textOf } from '../compose/files.ts';
import { build, buildah, configOf, mounted, prepareStore } from './buildah.ts';
import { checkComposeFiles } from './compose.ts';
import { checkAppFiles, checkConfig, checkWebFiles } from './contents.ts';
import { makeRoles, startPostgres15, startPostgres18 } from './databases.ts';
import { playEvening, playMigration } from './evening.ts';
import { type Image, prepareSite } from './site.ts';
import { standInForDebian, standInForNode } from './stand-ins.ts';
import { step, tidyUp } from './steps.ts';
import { findTools } from './tools.ts';
import { startRelay } from './visitor.ts';

/** `npm run verify:image`: builds the images and books a seat through them, on a machine without a container engine. */
const VERSION = '0.0.0-proof';

async function buildImages() {
  // The same in every run: to buildah 1.28, layers that differ in an argument alone are the same.
  const args = { VERSION, REVISION: 'proof' };
  const bases = interpolated(textOf('docker/compose.yml'));
  const debian = `docker.io/library/${bases.get('DEBIAN_IMAGE')}`;
  const node = `docker.io/library/${bases.get('NODE_IMAGE')}`;
  await step('a store for images', prepareStore);
  await step('a stand-in for Debian', () => standInForDebian(debian));
  await step('a stand-in for Node', () => standInForNode(node, debian));
  for (const target of ['app', 'nginx'])
    await step(`the image ${target} builds from docker/Dockerfile`, async () => {
      await build(target, `azionelab-${target}:${VERSION}`, args);
      const [line] = JSON.parse(
        await buildah('images', '--json', `azionelab-${target}:${VERSION}`),
      );
      return `${line.size} with its base`;
    });
  return { version: VERSION, revision: args.REVISION, licenses: 'MIT' };
}

async function imageOf(target: string): Promise<Image> {
  const name = `azionelab-${target}:${VERSION}`;
  return { root: await mounted(name), config: await configOf(name) };
}

const begun = performance.now();
try {
  await step('the programs that this needs', findTools);
  await step('a real parser takes the compose files', checkComposeFiles);
  const labels = await buildImages();
  const [app, front] = [await imageOf('app'), await imageOf('nginx')];
  await step('the image app says what it is', () => checkConfig(app.config, labels));
  await step('the image app holds what runs, and no more', () => checkAppFiles(app.root));
  await step('the image nginx says what it is', () => checkConfig(front.config, labels));
  await step('the image nginx holds the web files', () => checkWebFiles(front.root));
  await step('PostgreSQL 15 gets two roles, of which one changes no table', async () => {
    await makeRoles(await startPostgres15());
  });
  const roles = await step('PostgreSQL 18 gets them too', async () =>
    makeRoles(await startPostgres18()),
  );
  const relay = await startRelay();
  const site = await prepareSite(roles, relay.url, app);
  await playMigration(site, roles);
  await playEvening(site, roles, front, relay);
  console.log(`\nThe images are good, in ${Math.round((performance.now() - begun) / 1000)} s.`);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await tidyUp();
}
