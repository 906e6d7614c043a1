import { overflows } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { publicPages } from '../public-pages.ts';
import { DOOR, PASSWORD } from '../pages/sign-in-page.ts';

const WIDTHS = [360, 1280];

// What is found is listed in words; a trace would record every page in full.
test.use({ trace: 'off' });

/** A made-up language, accented and longer than any: what is not translated or does not fit shows. */
test.describe('a longer language breaks no layout', { tag: ['@a11y', '@visitor'] }, () => {
  test.slow();

  for (const width of WIDTHS) {
    test(`on any public page, ${width} px wide`, async ({
      page,
      api,
      givenBooking,
      givenPerformance,
    }) => {
      const { confirmLink } = await givenBooking(await givenPerformance());
      const { pathname, hash } = new URL(confirmLink);
      await page.setViewportSize({ width, height: 800 });
      for (const path of [
        ...(await publicPages(api)),
        '/booked',
        '/ticket',
        '/no-such-page',
        `${pathname}?lang=pseudo${hash}`,
      ]) {
        await page.goto(path.includes('?') ? path : `${path}?lang=pseudo`, {
          waitUntil: 'networkidle',
        });
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByText('[').first(), `${path} is translated`).toBeAttached();
        expect.soft(await overflows(page), `${path} at ${width} px`).toEqual([]);
      }
    });

    test(`at the door, ${width} px wide`, { tag: '@door' }, async ({ page, givenPerformance }) => {
      const { id } = await givenPerformance({ startsInHours: 0.5 });
      await page.setViewportSize({ width, height: 800 });
      await page.goto('/door?lang=pseudo');
      const email = page.getByRole('textbox').first();
      await email.waitFor();
      expect.soft(await overflows(page), `sign in at ${width} px`).toEqual([]);
      await email.fill(DOOR);
      await page.locator('[name=password]').fill(PASSWORD);
      await page.keyboard.press('Enter');
      await expect(page.locator(`a[href*="${id}"]`)).toBeVisible();
      expect.soft(await overflows(page), `which door at ${width} px`).toEqual([]);
      await page.goto(`/door/${id}?lang=pseudo`, { waitUntil: 'load' });
      await expect(page.getByRole('alert').first()).toBeVisible();
      expect.soft(await overflows(page), `scanner at ${width} px`).toEqual([]);
    });
  }
});
