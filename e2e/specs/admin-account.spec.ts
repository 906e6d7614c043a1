import { randomUUID } from 'node:crypto';
import { expect, test } from '../fixtures.ts';
import { AdminPeoplePage } from '../pages/admin-people-page.ts';
import { BOX_OFFICE, PASSWORD, SignInPage } from '../pages/sign-in-page.ts';
import { appCode, givenPerson, givenSetUpLink, withoutAdmins } from '../people.ts';

const NEW_PASSWORD = 'tende rosse, sei candele';

test.describe('the way into the back office', { tag: '@admin' }, () => {
  test.skip(({ site }) => !site.orm, 'Only a site of our own has people to spare.');

  test('a forgotten password is replaced by mail, and nobody learns who works here', async ({
    page,
    site,
    inbox,
  }) => {
    const { email } = await givenPerson(site, { role: 'boxOffice' });
    const stranger = `${randomUUID()}@example.org`;
    const people = new AdminPeoplePage(page);
    const ask = async (address: string) => {
      await new SignInPage(page).goto('/admin');
      await page.getByRole('link', { name: 'Forgotten your password?' }).click();
      // The way in has such a field too, and stands until the next page has come.
      await expect(people.heading('Forgotten password')).toBeVisible();
      await page.getByLabel('Email address').fill(address);
      await people.button('Send the link').click();
      await expect(people.heading('Check your mail')).toBeFocused();
      const answer = await page.getByRole('main').innerText();
      return answer.replace(address, '…');
    };
    expect(await ask(stranger)).toBe(await ask(email));
    await page.goto(await inbox.link(email, 'passwordReset', 'admin/reset'));
    expect(await inbox.mailsTo(stranger)).toEqual([]);
    await page.getByLabel('New password').fill(NEW_PASSWORD);
    await people.button('Save the password').click();
    await expect(people.heading('Password changed')).toBeVisible();
    await page.getByRole('link', { name: 'Go to sign-in' }).click();
    const entrance = new SignInPage(page);
    await entrance.signIn(email, PASSWORD);
    await expect(entrance.refusal).toContainText('do not match');
    await entrance.signIn(email, NEW_PASSWORD);
    await expect(people.heading('Overview')).toBeVisible();
  });

  test('a link that is cut off, unknown or of another kind says so', async ({ page }) => {
    const people = new AdminPeoplePage(page);
    for (const path of ['/admin/accept', '/admin/reset', '/admin/setup']) {
      await page.goto(path);
      await expect(people.heading('The link is incomplete')).toBeVisible();
      await page.goto(`${path}#nobody-knows-this-one`);
      await expect(people.heading('We do not recognise this link')).toBeVisible();
    }
  });

  test('the first administrator is made by the link of a new site, and only the first', async ({
    page,
    site,
  }) => {
    const email = `${randomUUID()}@example.org`;
    const people = new AdminPeoplePage(page);
    const fill = async () => {
      await page.goto(`/admin/setup#${await givenSetUpLink(site)}`);
      await page.reload();
      await page.getByLabel('Email address').fill(email);
      await page.getByLabel('Full name').fill('Prima Voce');
      await page.getByLabel('New password').fill(NEW_PASSWORD);
      await people.button('Create the account').click();
    };
    await withoutAdmins(site, async () => {
      await fill();
      await expect(people.heading('The house is yours')).toBeFocused();
    });
    await fill();
    await expect(people.heading('Somebody already runs this site')).toBeVisible();
  });

  test('after a wrong password the button stays under the finger', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    const entrance = new SignInPage(page);
    await entrance.goto('/admin');
    const before = await entrance.submit.boundingBox();
    await entrance.signIn(BOX_OFFICE, 'not the password');
    await expect(entrance.refusal).toBeFocused();
    await expect(entrance.refusal).toBeInViewport({ ratio: 1 });
    expect(await entrance.submit.boundingBox()).toEqual(before);
  });

  test('a second factor is set up, asked for, and a recovery code lets in once', async ({
    page,
    site,
  }) => {
    const { email } = await givenPerson(site, { role: 'boxOffice' });
    const people = new AdminPeoplePage(page);
    await people.open('/admin/account', email);
    await people.button('Turn on the second factor').click();
    const { key, codes } = await people.setUpSecondFactor((shown) => appCode(shown));
    expect(codes).toHaveLength(10);
    const [recovery = ''] = codes;
    await people.button('I have kept them').click();
    await expect(page.getByText('10 recovery codes are left.')).toBeVisible();
    const comeBack = async () => {
      await people.signOut.click();
      await new SignInPage(page).signIn(email);
      await expect(people.heading('Second factor')).toBeVisible();
    };

    await comeBack();
    await people.code.fill('000000');
    await people.button('Continue').click();
    await expect(people.code).toHaveAccessibleDescription(/That code does not work/);
    await people.code.fill(appCode(key, 1));
    await people.button('Continue').click();
    await expect(people.heading('My account')).toBeVisible();

    for (const isFirst of [true, false]) {
      await comeBack();
      await people.button('No phone at hand: use a recovery code').click();
      await page.getByLabel('Recovery code').fill(recovery);
      await people.button('Continue').click();
      if (isFirst) await expect(page.getByText('9 recovery codes are left.')).toBeVisible();
    }
    await expect(page.getByLabel('Recovery code')).toHaveAccessibleDescription(
      /has been used already/,
    );
  });

  test('whoever has to have a second factor sets it up on the way in', async ({ page, site }) => {
    const { email } = await givenPerson(site, { role: 'boxOffice' });
    const people = new AdminPeoplePage(page);
    // As a site in production answers an administrator who has none yet.
    await page.route('**/api/trpc/auth.signIn*', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace('"secondFactor":"none"', '"secondFactor":"setUp"');
      await route.fulfill({ response: answer, body });
    });
    await people.open('/admin', email);
    await expect(people.heading('Protect your account')).toBeVisible();
    await people.setUpSecondFactor((shown) => appCode(shown));
    await expect(people.recoveryCodes).toBeFocused();
    await people.button('I have kept them').click();
    await expect(people.heading('Overview')).toBeVisible();
  });

  test('one signs oneself out elsewhere and chooses another password', async ({
    page,
    site,
    api,
  }) => {
    const { email } = await givenPerson(site, { role: 'boxOffice' });
    await api.auth.signIn.mutate({ email, password: PASSWORD });
    const people = new AdminPeoplePage(page);
    await people.open('/admin/account', email);
    const devices = page.getByRole('table', { name: 'Where you are signed in' });
    await expect(devices.getByRole('row')).toHaveCount(3);
    await expect(devices.getByRole('row').filter({ hasText: 'This one' })).toHaveCount(1);
    await devices.getByRole('button', { name: /^Sign out:/ }).click();
    await expect(devices.getByRole('row')).toHaveCount(2);
    await page.getByLabel('Current password').fill('not the password');
    await page.getByLabel('New password').fill(NEW_PASSWORD);
    await people.button('Change the password').click();
    await expect(page.getByLabel('Current password')).toHaveAccessibleDescription(
      'That is not the current password.',
    );
    await page.getByLabel('Current password').fill(PASSWORD);
    await people.button('Change the password').click();
    await expect(people.said('Password changed.')).toBeVisible();
    await api.auth.signIn.mutate({ email, password: NEW_PASSWORD });
  });
});
