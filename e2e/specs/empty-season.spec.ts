import { expect, test } from '../fixtures.ts';

test.use({ season: 'empty' });

test.describe('before the season has begun', { tag: '@visitor' }, () => {
  test('every page of the programme says so and leads on', async ({ page, site }) => {
    test.skip(!site.orm, 'A running site has the season it has.');
    await page.goto('/');
    await expect(
      page.getByText('The bill is empty: we are preparing the next dates.'),
    ).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Past shows' }).click();
    await expect(page.getByText('The archive is still empty.')).toBeVisible();
    await page.goto('/calendar');
    await expect(page.getByText('No performances in this month.')).toBeVisible();
    await page.goto('/venues');
    await expect(page.getByText('No theatres to show.')).toBeVisible();
  });
});
