import { expect, test } from '../fixtures.ts';

test.use({ viewport: { width: 390, height: 800 } });

test.describe('a ticket that lets nobody in says why', { tag: '@door' }, () => {
  test('when it is not confirmed, or expired', async ({
    doorPage,
    givenPerformance,
    givenBooking,
    clock,
  }) => {
    const evening = await givenPerformance({ startsInHours: 0.75 });
    const { code } = await givenBooking(evening);
    await doorPage.openFor(evening.id);
    await doorPage.typeCode(code);
    await expect(doorPage.result('Wait')).toContainText(
      'Have them open the e-mail and press “Confirm”',
    );
    await doorPage.next.click();
    await clock.advance({ minutes: 31 });
    await doorPage.typeCode(code);
    await expect(doorPage.result('Stop')).toContainText('Booking expired');
  });

  test('when it is cancelled', async ({ doorPage, givenPerformance, givenTicket, api }) => {
    const evening = await givenPerformance({ startsInHours: 0.5 });
    const { code, manageToken } = await givenTicket(evening);
    await api.reservations.cancel.mutate({ token: manageToken });
    await doorPage.openFor(evening.id);
    await doorPage.typeCode(code);
    await expect(doorPage.result('Stop')).toContainText('Cancelled or moved');
  });

  test('when it is for another evening, and for which', async ({
    doorPage,
    givenPerformance,
    givenTicket,
  }) => {
    const evening = await givenPerformance({ startsInHours: 0.5 });
    const other = await givenPerformance({ title: `The other play ${Date.now()}` });
    const { ticketToken } = await givenTicket(other);
    await doorPage.openFor(evening.id);
    await doorPage.scanByCable(ticketToken);
    await expect(doorPage.result('Stop')).toContainText('Other performance');
    await expect(doorPage.result('Stop')).toContainText(other.title);
    await expect(doorPage.result('Stop')).toContainText(other.venueName);
  });

  test('when the door is not open yet, or closed', async ({
    doorPage,
    givenPerformance,
    givenTicket,
    clock,
  }) => {
    const evening = await givenPerformance({ startsInHours: 2 });
    const { code } = await givenTicket(evening);
    await doorPage.openFor(evening.id);
    await doorPage.typeCode(code);
    await expect(doorPage.result('Wait')).toContainText(/Opens at \d\d:\d\d/);
    await doorPage.next.click();
    await clock.advance({ hours: 4 });
    await doorPage.typeCode(code);
    await expect(doorPage.result('Wait')).toContainText(/Closed at \d\d:\d\d/);
  });

  test('when it is no ticket at all', async ({ doorPage, givenPerformance }) => {
    const { id } = await givenPerformance({ startsInHours: 0.5 });
    await doorPage.openFor(id);
    await doorPage.scanByCable('https://example.org/a-menu');
    await expect(doorPage.result('Stop')).toContainText('Unknown ticket');
  });
});
