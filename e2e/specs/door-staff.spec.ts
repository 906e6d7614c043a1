import { randomUUID } from 'node:crypto';
import { Session } from '@azionelab/db';
import { expect, test } from '../fixtures.ts';
import { ADMIN, BOX_OFFICE, DOOR, PASSWORD } from '../pages/sign-in-page.ts';

test.use({ viewport: { width: 390, height: 800 } });

test.describe('the staff entrance', { tag: '@door' }, () => {
  test(
    'opens for the right password and leads to the evenings of today',
    { tag: '@smoke' },
    async ({ signInPage, doorPage, tonight }) => {
      await signInPage.goto();
      await signInPage.signIn();
      await expect(doorPage.heading).toBeVisible();
      await expect(doorPage.evening(tonight.title).first()).toContainText('Door open until');
    },
  );

  test('answers alike for a wrong password and an unknown address', async ({
    signInPage,
    givenPerformance,
  }) => {
    await givenPerformance();
    await signInPage.goto();
    await signInPage.signIn(DOOR, 'not the password');
    await expect(signInPage.refusal).toContainText('E-mail or password do not match.');
    await expect(signInPage.refusal).toBeFocused();
    const answer = await signInPage.refusal.innerText();
    await signInPage.signIn(`${randomUUID()}@example.org`);
    await expect(signInPage.refusal).toHaveText(answer, { useInnerText: true });
    await expect(signInPage.password).toHaveValue('');
    await signInPage.signIn(DOOR, PASSWORD);
    await expect(signInPage.heading).toBeHidden();
  });

  test('says what is missing before it asks anybody', async ({ signInPage, givenPerformance }) => {
    await givenPerformance();
    await signInPage.goto();
    await signInPage.submit.click();
    await expect(signInPage.email).toBeFocused();
    await expect(signInPage.email).toHaveAccessibleDescription(
      'Enter the e-mail address you sign in with.',
    );
  });

  test('closes for a while after too many wrong passwords and counts the wait down', async ({
    signInPage,
    givenPerformance,
    api,
  }) => {
    await givenPerformance();
    const email = `${randomUUID()}@example.org`;
    for (let tries = 0; tries < 10; tries += 1) {
      await expect(api.auth.signIn.mutate({ email, password: 'guess' })).rejects.toThrow();
    }
    await signInPage.goto();
    await signInPage.signIn(email);
    await expect(signInPage.refusal).toContainText('Too many tries in a short time.');
    await expect(signInPage.submit).toHaveText(/Try again in \d+ seconds/);
    await expect(signInPage.submit).toHaveAttribute('aria-disabled', 'true');
  });

  for (const account of [DOOR, BOX_OFFICE, ADMIN]) {
    test(`lets ${account.split('@')[0]} work at the door`, async ({
      doorPage,
      givenPerformance,
    }) => {
      const { id } = await givenPerformance({ startsInHours: 0.5 });
      await doorPage.openFor(id, { as: account });
      await expect(doorPage.counter('expected', 0)).toBeVisible();
    });
  }

  test('stands before every evening and then leads to the one that was asked for', async ({
    signInPage,
    doorPage,
    givenPerformance,
    page,
  }) => {
    const { id, title } = await givenPerformance({ startsInHours: 0.5 });
    await signInPage.goto(`/door/${id}`);
    await expect(page.getByText(title)).toBeHidden();
    await signInPage.signIn();
    await expect(doorPage.codeButton).toBeVisible();
    await expect(page.getByText(title)).toBeVisible();
    await expect(page).toHaveURL(`/door/${id}`);
  });

  test('turns away a role that may not work at the door', async ({
    signInPage,
    givenPerformance,
    page,
  }) => {
    await givenPerformance();
    await page.route('**/api/trpc/door.performances**', (route) =>
      route.fulfill({
        status: 403,
        contentType: 'application/json',
        body: JSON.stringify([
          {
            error: {
              message: 'FORBIDDEN',
              code: -32_003,
              data: { code: 'FORBIDDEN', httpStatus: 403, reason: 'NOT_ALLOWED' },
            },
          },
        ]),
      }),
    );
    await signInPage.goto();
    await signInPage.signIn();
    await expect(page.getByRole('heading', { name: 'Stage door shut' })).toBeVisible();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(signInPage.heading).toBeVisible();
  });

  test('asks again when a session has ended, and the evening stays where it was', async ({
    doorPage,
    signInPage,
    givenPerformance,
    givenTicket,
    site,
    page,
  }) => {
    const evening = await givenPerformance({ startsInHours: 0.5 });
    const { code, name } = await givenTicket(evening);
    await doorPage.openFor(evening.id);
    // On the way of the scan itself: the list of last entries would otherwise be the first to find out, now and then.
    await page.route(
      /door\.admitByCode/,
      async (route) => {
        await site.orm?.em.fork().nativeDelete(Session, {});
        await route.continue();
      },
      { times: 1 },
    );
    await doorPage.typeCode(code);
    const dialog = page.getByRole('dialog', { name: 'Signed out' });
    await expect(dialog).toBeVisible();
    await signInPage.password.fill(PASSWORD);
    await signInPage.submit.click();
    await expect(dialog).toBeHidden();
    await expect(doorPage.result('Valid')).toContainText(name);
  });

  test('says that an evening is not one of today', async ({
    signInPage,
    givenPerformance,
    page,
  }) => {
    const { id } = await givenPerformance({ startsInHours: 96 });
    await signInPage.goto(`/door/${id}`);
    await signInPage.signIn();
    await expect(page.getByRole('heading', { name: 'Not tonight' })).toBeVisible();
    await page.getByRole('link', { name: 'Change performance' }).click();
    await expect(page).toHaveURL('/door');
  });
});
