import { expectAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { DoorPage } from '../pages/door-page.ts';

// What is found is listed in words; a trace would record every page in full.
test.use({ trace: 'off' });

test.describe('nobody is kept from working at the door', { tag: ['@a11y', '@door'] }, () => {
  test.skip(
    ({ browserName }) => browserName !== 'chromium',
    'The rules are the same for every browser.',
  );
  test.slow();

  test('while signing in and choosing', async ({ signInPage, doorPage, givenPerformance }) => {
    await givenPerformance({ startsInHours: 0.5 });
    await signInPage.goto();
    await signInPage.submit.click();
    await expectAccessible(signInPage.page, 'sign in');
    await signInPage.signIn();
    await expect(doorPage.heading).toBeVisible();
    await expectAccessible(doorPage.page, 'which door');
  });

  test('while scanning, searching, typing and taking back', async ({
    phone,
    givenPerformance,
    givenTicket,
  }) => {
    const evening = await givenPerformance({ startsInHours: 0.5 });
    const { code } = await givenTicket(evening, { name: 'Grace Hopper' });
    const door = new DoorPage(await phone({ sees: null }));
    const { page } = door;
    await door.openFor(evening.id);
    await expect(door.camera).toContainText('Point at');
    await expectAccessible(page, 'scanner');
    await door.codeButton.click();
    await expectAccessible(page, 'code');
    await page.keyboard.press('Escape');
    await door.search('grace');
    await expect(page.getByText('1 booking', { exact: true })).toBeVisible();
    await expectAccessible(page, 'search');
    await page.getByRole('button', { name: 'Close' }).click();
    await door.typeCode(code);
    await page.getByRole('button', { name: 'Not everybody is here' }).click();
    await expectAccessible(page, 'part of a party');
    await page.getByRole('button', { name: 'Everybody is here' }).click();
    await expect(door.result('Valid')).toBeHidden();
    await door.typeCode(code);
    await expect(door.result('Wait')).toBeVisible();
    await expectAccessible(page, 'already in');
    await door.next.click();
    await door.typeCode('ACDEFHJK');
    await expect(door.result('Stop')).toBeVisible();
    await expectAccessible(page, 'unknown');
    await door.next.click();
    await door.entriesButton.click();
    await page.getByRole('button', { name: 'Undo the entry: Grace Hopper' }).click();
    await expectAccessible(page, 'undo');
  });

  test('without a camera', async ({ doorPage, givenPerformance }) => {
    const { id } = await givenPerformance({ startsInHours: 0.5 });
    await doorPage.page.setViewportSize({ width: 390, height: 800 });
    await doorPage.openFor(id);
    await expect(doorPage.camera.getByRole('alert')).toBeVisible();
    await expectAccessible(doorPage.page, 'no camera');
  });
});
