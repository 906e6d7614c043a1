import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/browser.ts';
const paths = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: CHROMIUM_FLAGS,
});
for (const [width, scheme, lang] of [
  [1280, 'light', 'it'],
  [1280, 'dark', 'en'],
  [768, 'light', 'en'],
  [360, 'dark', 'it'],
] as const) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.log('pageerror', error.message));
  page.on('console', (message) => message.type() === 'error' && console.log(width, message.text()));
  await page.goto(`http://localhost:3140/admin?lang=${lang}`);
  await page.locator('input[type=email]').fill('admin@demo.azionelab.test');
  await page.locator('input[type=password]').fill('azionelab-demo');
  await page.locator('button[type=submit]').click();
  await page.waitForTimeout(3000);
  for (const path of paths) {
    await page.goto(`http://localhost:3140${path}`);
    await page.waitForTimeout(2500);
    const name = path.replace(/[^a-z]+/gi, '-');
    await page.screenshot({
      path: `/tmp/shots-mail/${name}-${width}-${scheme}-${lang}.png`,
      fullPage: true,
    });
  }
  await context.close();
}
await browser.close();
