import { expectAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { AdminPeoplePage } from '../pages/admin-people-page.ts';
import { BOX_OFFICE, PASSWORD } from '../pages/sign-in-page.ts';
import { givenPerson, letPasswordsAge } from '../people.ts';

// What is found is listed in words; a trace would record every page in full.
test.use({ trace: 'off' });

test.describe('nobody is kept from signing in', { tag: ['@a11y', '@admin'] }, () => {
  test.skip(({ site }) => !site.orm, 'Only a site of our own has people to spare.');
  test.slow();

  test('by link, by mail, with a second factor', async ({ page, site, inbox }) => {
    const { email } = await givenPerson(site);
    const people = new AdminPeoplePage(page);
    await page.goto('/admin/forgot');
    await page.getByLabel('Email address').fill(email);
    await people.button('Send the link').click();
    await expect(people.heading('Check your mail')).toBeVisible();
    await page.goto(await inbox.link(email, 'passwordReset', 'admin/reset'));
    await people.button('Save the password').click();
    await expect(page.getByText('12 more characters are needed.')).toBeVisible();
    await expectAccessible(page, 'new password');
    await site.orm?.em
      .fork()
      .execute(
        `update staff_user set totp_secret = 'sealed', totp_confirmed_at = now() where email = ?`,
        [email],
      );
    await people.open('/admin', email);
    await people.button('Continue').click();
    await expectAccessible(page, 'second factor');
  });

  test('nor from the people who work here', async ({ page, site }) => {
    const { id } = await givenPerson(site);
    const people = new AdminPeoplePage(page);
    await people.open();
    await expect(people.table).toBeVisible();
    await expectAccessible(page, 'list of people');
    await page.goto(`/admin/people/${id}`);
    await expect(people.saveRole).toBeVisible();
    await expectAccessible(page, 'one person');
    await page.goto('/admin/people/invite');
    await people.role('Box office').check();
    await people.button('Send the invitation').click();
    await expect(page.getByText('Enter the name.')).toBeVisible();
    await expectAccessible(page, 'invitation');
  });

  test('nor from their own account', async ({ page, site }) => {
    const { email } = await givenPerson(site);
    const people = new AdminPeoplePage(page);
    await people.open('/admin/account', BOX_OFFICE);
    await expect(people.heading('My account')).toBeVisible();
    await letPasswordsAge(site);
    await people.button('Turn on the second factor').click();
    await expect(people.question).toBeVisible();
    await expectAccessible(page, 'question for the password');
    await people.question.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await people.question.getByRole('button', { name: 'Confirm' }).click();
    await expect(page.getByRole('img', { name: 'QR code of the second factor' })).toBeVisible();
    await expectAccessible(page, 'own account');
    await page.setViewportSize({ width: 1280, height: 800 });
    await people.signOut.click();
    await people.open('/admin', email);
    await expect(people.heading('Not for your role')).toBeVisible();
    await expectAccessible(page, 'no permission');
  });
});
