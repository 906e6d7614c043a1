import { randomUUID } from 'node:crypto';
import { expectAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { AdminPeoplePage } from '../pages/admin-people-page.ts';
import { ADMIN, BOX_OFFICE, PASSWORD, SignInPage } from '../pages/sign-in-page.ts';
import { appCode, givenPerson, letPasswordsAge } from '../people.ts';

const NEW_PASSWORD = 'tende rosse, sei candele';

test.describe('the people of the back office', { tag: '@admin' }, () => {
  test.skip(({ site }) => !site.orm, 'Only a site of our own has people to spare.');

  test('somebody invited chooses a password, comes in, and sees what is not for their role', async ({
    page,
    inbox,
  }) => {
    const email = `${randomUUID()}@example.org`;
    const people = new AdminPeoplePage(page);
    await people.open('/admin/people/invite');
    await page.getByLabel('Full name').fill('Nina Corda');
    await page.getByLabel('Email address').fill(email);
    await people.role('Box office').check();
    await people.button('Send the invitation').click();
    await expect(people.heading('Nina Corda')).toBeVisible();
    await expect(page.getByText('Invited', { exact: true })).toBeVisible();
    const link = await inbox.link(email, 'staffInvite', 'admin/accept');
    await people.signOut.click();

    await page.goto(link);
    await expect(page.getByText('You are invited as: Box office.')).toBeVisible();
    const password = page.getByLabel('New password');
    await password.fill('password1234');
    await expect(password).toHaveAccessibleDescription(/first passwords that anybody would try/);
    await password.fill(NEW_PASSWORD);
    await expect(page.getByText('This one is fine.')).toBeVisible();
    await people.button('Accept the invitation').click();
    await expect(people.heading('All set')).toBeFocused();
    await page.getByRole('link', { name: 'Go to sign-in' }).click();
    await new SignInPage(page).signIn(email, NEW_PASSWORD);
    await expect(people.heading('Overview')).toBeVisible();

    await page.goto('/admin/people');
    await expect(people.heading('Not for your role')).toBeVisible();
    await expect(page.getByText('Your role is Box office')).toBeVisible();
    await expect(page.getByText('ask one of them')).toBeVisible();
    await page.getByRole('link', { name: 'Go to the back office' }).click();
    await expect(people.heading('Overview')).toBeVisible();

    await page.goto(link);
    await expect(people.heading('The link no longer works')).toBeVisible();
  });

  test('an usher in the back office is told where to work and whom to ask', async ({
    page,
    site,
  }) => {
    const { email } = await givenPerson(site);
    const people = new AdminPeoplePage(page);
    await people.open('/admin', email);
    await expect(people.heading('Not for your role')).toBeVisible();
    await expect(page.getByText('You can check tickets at the door.')).toBeVisible();
    await page.getByRole('link', { name: 'Go to the door' }).click();
    await expect(page.getByRole('heading', { name: 'Which door?' })).toBeVisible();
  });

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

  test('after a wrong password the button stays under the finger', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    const entrance = new SignInPage(page);
    await entrance.goto('/admin');
    const before = await entrance.submit.boundingBox();
    await entrance.signIn(BOX_OFFICE, 'not the password');
    await expect(entrance.refusal).toBeFocused();
    const { y: top = 0 } = (await entrance.submit.boundingBox()) ?? {};
    const scrolled = await page.evaluate(() => window.scrollY);
    expect(top + scrolled).toBe(before?.y);
  });
});

test.describe('what is delicate in the back office', { tag: '@admin' }, () => {
  test.skip(({ site }) => !site.orm, 'Only a site of our own has people to spare.');

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

  test('a change of role asks for the password, and of two admins the second is told', async ({
    page,
    site,
  }) => {
    const { id, name, email } = await givenPerson(site, { name: 'Remo Quinta' });
    const people = new AdminPeoplePage(page);
    await people.open();
    await people.search.fill(email);
    await expect(people.table.getByRole('row')).toHaveCount(2);
    expect(page.url()).not.toContain('example.org');
    await people.table.getByRole('link', { name }).click();
    await letPasswordsAge(site);
    await people.role('Box office').check();
    await people.saveRole.click();
    await people.question.getByLabel('Password', { exact: true }).fill('not the password');
    await people.question.getByRole('button', { name: 'Confirm' }).click();
    await expect(people.question).toContainText('That password is not right.');
    await people.question.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await people.question.getByRole('button', { name: 'Confirm' }).click();
    await expect(people.said('Role changed.')).toBeVisible();
    await expect(people.question).toBeHidden();

    await site.orm?.em
      .fork()
      .execute(`update staff_user set role = 'door', version = version + 1 where id = ?`, [id]);
    await people.role('Administrator').check();
    await people.saveRole.click();
    const conflict = page.getByRole('alert').filter({ hasText: 'Somebody else saved' });
    await expect(conflict.getByRole('row', { name: 'Role Usher Administrator' })).toBeVisible();
    await people.button('Keep what is saved').click();
    await expect(people.role('Usher')).toBeChecked();
    await expect(people.saveRole).toBeDisabled();
  });

  test('somebody is signed out everywhere, shut out and let in again', async ({
    page,
    site,
    api,
  }) => {
    const { id, name, email } = await givenPerson(site);
    await api.auth.signIn.mutate({ email, password: PASSWORD });
    const people = new AdminPeoplePage(page);
    await people.open(`/admin/people/${id}`);
    await expect(people.heading(name)).toBeVisible();
    await people.confirm('Sign out everywhere');
    await expect(page.getByText('Nowhere at the moment.')).toBeVisible();
    await people.confirm('Disable the account');
    await expect(page.getByText('They cannot sign in.')).toBeVisible();
    await expect(api.auth.signIn.mutate({ email, password: PASSWORD })).rejects.toThrow();
    await people.confirm('Enable the account');
    await expect(page.getByText('They can sign in.')).toBeVisible();
    await api.auth.signIn.mutate({ email, password: PASSWORD });
  });

  test('the last administrator stays one', async ({ page, site }) => {
    await site.orm?.em
      .fork()
      .execute(
        `update staff_user set role = 'door', version = version + 1 where role = 'admin' and email <> ?`,
        [ADMIN],
      );
    const people = new AdminPeoplePage(page);
    await people.open();
    await people.table.getByRole('row').filter({ hasText: '(You)' }).getByRole('link').click();
    await people.role('Box office').check();
    await people.saveRole.click();
    const refusal = page.getByRole('alert').filter({ hasText: 'This is the last administrator' });
    await expect(refusal).toBeVisible();
    await people.role('Administrator').check();
    await people.confirm('Disable the account').catch(() => undefined);
    await expect(page.getByRole('dialog')).toContainText('This is the last administrator');
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

test.describe('nobody is kept from signing in', { tag: ['@a11y', '@admin'] }, () => {
  test.skip(({ site }) => !site.orm, 'Only a site of our own has people to spare.');
  test.slow();
  // What is found is listed in words; a trace would record every page in full.
  test.use({ trace: 'off' });

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

  test('nor from the people and from their own account', async ({ page, site }) => {
    const { id, email } = await givenPerson(site);
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
    await page.goto('/admin/account');
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
