import { expect, test } from '../fixtures.ts';

test.use({ viewport: { width: 390, height: 800 } });

test.describe('at the door', { tag: '@door' }, () => {
  test('a party comes in two halves with one code', async ({
    doorPage,
    givenPerformance,
    givenTicket,
  }) => {
    const evening = await givenPerformance({ startsInHours: 0.5 });
    const { code, name } = await givenTicket(evening, { partySize: 4, name: 'Grace Hopper' });
    await doorPage.openFor(evening.id);
    await expect(doorPage.counter('expected', 4)).toBeVisible();
    await doorPage.letIn(3);
    await doorPage.typeCode(code);
    await expect(doorPage.result('Valid')).toContainText('3 of 4 in, 1 to come');
    await expect(doorPage.result('Valid')).toContainText(name);
    await expect(doorPage.result('Valid')).toBeHidden();
    await expect(doorPage.counter('in', 3)).toBeVisible();
    await expect(doorPage.counter('to come', 1)).toBeVisible();
    await doorPage.typeCode(code.toLowerCase());
    await expect(doorPage.result('Valid')).toContainText('All 4 in');
  });

  test('whoever is in already is told when, where and by whom, until somebody has read it', async ({
    doorPage,
    givenPerformance,
    givenTicket,
    page,
  }) => {
    const evening = await givenPerformance({ startsInHours: 0.5 });
    const { code } = await givenTicket(evening);
    await doorPage.openFor(evening.id, { device: 'Side door' });
    await doorPage.typeCode(code);
    await expect(doorPage.result('Valid')).toBeHidden();
    await doorPage.typeCode(code);
    await expect(doorPage.result('Wait')).toContainText('Already in');
    await expect(doorPage.result('Wait')).toContainText(
      /First in at \d\d:\d\d\s*Side door · Dora Monti/,
    );
    await expect(doorPage.next).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(doorPage.result('Wait')).toBeHidden();
  });

  test('what went wrong is taken back with a reason, and stays in the list', async ({
    doorPage,
    givenPerformance,
    givenTicket,
    page,
  }) => {
    const evening = await givenPerformance({ startsInHours: 0.5 });
    const { code, name } = await givenTicket(evening);
    await doorPage.openFor(evening.id);
    await doorPage.typeCode(code);
    await expect(doorPage.result('Valid')).toBeHidden();
    await doorPage.entriesButton.click();
    await page.getByRole('button', { name: `Undo the entry: ${name}` }).click();
    await page.getByRole('button', { name: 'Scanned by mistake' }).click();
    await expect(page.getByRole('dialog').getByText('Entry undone')).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await expect(doorPage.counter('in', 0)).toBeVisible();
    await doorPage.typeCode(code);
    await expect(doorPage.result('Valid')).toContainText('All 2 in');
  });

  test('fewer came than were let in: said on the green screen', async ({
    doorPage,
    givenPerformance,
    givenTicket,
    page,
  }) => {
    const evening = await givenPerformance({ startsInHours: 0.5 });
    const { code } = await givenTicket(evening, { partySize: 3 });
    await doorPage.openFor(evening.id);
    await doorPage.typeCode(code);
    await page.getByRole('button', { name: 'Not everybody is here' }).click();
    await page.getByRole('button', { name: 'Only 2 go in' }).click();
    await expect(doorPage.result('Valid')).toContainText('2 of 3 in, 1 to come');
    await expect(doorPage.counter('in', 2)).toBeVisible();
  });

  test('a name is found by three letters, without its accents', async ({
    doorPage,
    givenPerformance,
    givenTicket,
    page,
  }) => {
    const evening = await givenPerformance({ startsInHours: 0.5 });
    await givenTicket(evening, { name: 'Niccolò D’Amico', partySize: 3 });
    await givenTicket(evening, { name: 'Maria Rossi' });
    await doorPage.openFor(evening.id);
    await doorPage.search('nic');
    await expect(page.getByText('1 booking', { exact: true })).toBeVisible();
    await page
      .getByRole('group', { name: 'Going in' })
      .getByRole('button', { name: 'Fewer people' })
      .click();
    await page.getByRole('button', { name: 'Let 2 in: Niccolò D’Amico' }).click();
    await expect(doorPage.result('Valid')).toContainText('2 of 3 in, 1 to come');
  });

  test('a scanner on a cable works from anywhere on the page', async ({
    doorPage,
    givenPerformance,
    givenTicket,
  }) => {
    const evening = await givenPerformance({ startsInHours: 0.5 });
    const one = await givenTicket(evening, { name: 'First Party' });
    const two = await givenTicket(evening, { name: 'Second Party' });
    await doorPage.openFor(evening.id);
    await doorPage.scanByCable(one.ticketLink);
    await expect(doorPage.result('Valid')).toContainText('First Party');
    await doorPage.scanByCable(two.ticketToken);
    await expect(doorPage.result('Valid')).toContainText('Second Party');
  });

  test('a mistyped code is explained before it is asked about', async ({
    doorPage,
    givenPerformance,
  }) => {
    const { id } = await givenPerformance({ startsInHours: 0.5 });
    await doorPage.openFor(id);
    await doorPage.typeCode('ACD');
    await expect(doorPage.codeField).toHaveAccessibleDescription(/5 characters are missing/);
    await doorPage.codeField.fill('ACDEFHJK');
    await doorPage.page.keyboard.press('Enter');
    await expect(doorPage.result('Stop')).toContainText('Unknown ticket');
  });
});
