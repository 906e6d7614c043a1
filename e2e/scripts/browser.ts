import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium as playwrightChromium } from '@playwright/test';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Path of a Chromium to test with: `CHROMIUM_PATH`, one that is installed, Playwright's own, the one that comes as a package, or one
 * that Playwright can fetch now. Throws when there is none.
 */
export async function findChromium(): Promise<string> {
  const candidates = [
    process.env['CHROMIUM_PATH'],
    ...USUAL_PLACES,
    playwrightChromium.executablePath(),
  ];
  const installed = candidates.find((path) => path && existsSync(path));
  if (installed) return installed;
  const packaged = await packagedChromium();
  if (packaged) return packaged;
  execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  return playwrightChromium.executablePath();
}

/** The build in the npm package runs on Linux x64 where the system has the libraries it needs. */
async function packagedChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  try {
    execFileSync(path, ['--headless', '--no-sandbox', '--version'], { stdio: 'ignore' });
    return path;
  } catch {
    return null;
  }
}

/** What a headless Chromium needs on a server: no sandbox for root, and no calls home. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
