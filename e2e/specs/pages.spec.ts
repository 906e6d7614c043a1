import { expect, test } from '../fixtures.ts';

const TEXTS = [
  { path: '/about', heading: 'The company' },
  { path: '/contacts', heading: 'Contacts' },
  { path: '/privacy', heading: 'Privacy' },
  { path: '/accessibility', heading: 'Accessibility' },
  { path: '/venues', heading: 'Our theatres' },
];

test.describe('the pages around the programme', { tag: ['@visitor', '@smoke'] }, () => {
  test('are reached from the foot of every page', async ({ page }) => {
    await page.goto('/find');
    const foot = page.getByRole('navigation', { name: 'Information' });
    for (const { path } of TEXTS.filter((text) => text.path !== '/about')) {
      await foot.locator(`a[href="${path}"]`).click();
      await expect(page).toHaveURL(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    }
  });

  for (const { path } of TEXTS) {
    test(`${path} has a title, a heading and something to do`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page).toHaveTitle(/ · AzioneLab$/);
      await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
    });
  }

  test('an address that leads nowhere answers 404 and leads on', async ({ page }) => {
    const answer = await page.goto('/no-such-page');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This page has left the stage',
    );
    await page.getByRole('main').getByRole('link', { name: 'See the shows' }).click();
    await expect(page).toHaveURL('/shows');
  });

  test('the language is kept once it is chosen', async ({ page, context }) => {
    await page.goto('/about');
    await page.getByRole('button', { name: 'Italiano' }).click();
    await expect(page.getByRole('navigation', { name: 'Navigazione principale' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'it');
    await page.goto('/shows');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Spettacoli');
    const cookies = await context.cookies();
    expect(cookies).toContainEqual(
      expect.objectContaining({ name: 'lang', value: 'it', sameSite: 'Lax' }),
    );
  });

  test('a link may ask for a language', async ({ page }) => {
    await page.goto('/shows?lang=it');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Spettacoli');
  });

  test('the colours follow the device until the visitor chooses', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/about');
    const dark = await page
      .locator('body')
      .evaluate((body) => getComputedStyle(body).backgroundColor);
    await page.getByRole('button', { name: 'Switch to the light theme' }).click();
    await expect(page.locator('body')).not.toHaveCSS('background-color', dark);
    await page.reload();
    await expect(page.locator('body')).not.toHaveCSS('background-color', dark);
  });

  test('the keyboard can skip the navigation, and sees where it is', async ({
    page,
    browserName,
  }) => {
    test.skip(browserName === 'webkit', 'WebKit tabs to links only when told to in its settings.');
    await page.goto('/shows');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement ?? document.body).outlineWidth,
    );
    expect(Number.parseFloat(outline)).toBeGreaterThanOrEqual(2);
  });
});
