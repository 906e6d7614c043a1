import { expectAccessible } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { AdminReservationsPage } from '../pages/admin-reservations-page.ts';

test.describe('the reservations of the back office', { tag: '@admin' }, () => {
  test('a class without an e-mail is booked by phone, beyond the limit with a reason, and gets its ticket on paper', async ({
    page,
    givenPerformance,
  }) => {
    const evening = await givenPerformance({ capacity: 20, maxPartySize: 4 });
    const desk = new AdminReservationsPage(page);
    await desk.open(`/admin/reservations/new?performance=${evening.id}`);
    const seats = page.getByLabel('How many seats');
    await expect(page.getByText('20 seats free', { exact: true })).toBeVisible();
    await page.getByLabel('Name', { exact: true }).fill('Maria Montessori');
    await page.getByLabel('Phone (optional)').fill('+39 0532 555 0101');
    await seats.fill('21');
    const book = page.getByRole('button', { name: 'Book', exact: true });
    await book.click();
    await expect(page.getByText('There are not enough free seats.')).toBeVisible();
    await seats.fill('12');
    await page.getByLabel('Reason').fill('Class 3B');
    await book.click();
    await expect(desk.heading('Maria Montessori')).toBeVisible();
    await expect(page.getByText('Class 3B')).toBeVisible();
    await expect(page.getByText('8 seats free', { exact: true })).toBeVisible();
    await expect(desk.event('Created: 12 seats')).toContainText('by Bruno Galli');

    await desk.actions.getByRole('link', { name: 'Ticket to print' }).click();
    await expect(desk.heading('Ticket of Maria Montessori')).toBeVisible();
    await expect(page.getByRole('img', { name: /QR/ })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    await expect(page.getByRole('navigation').first()).toBeHidden();
    await expect(page.getByRole('article')).toContainText(evening.title);
  });

  test('somebody is found by a phone number that stands in no address, and both addresses are told of the right one', async ({
    page,
    inbox,
    givenPerformance,
    givenTicket,
  }) => {
    const { code, email } = await givenTicket(await givenPerformance(), { name: 'Rita Levi' });
    const desk = new AdminReservationsPage(page);
    await desk.open();
    await desk.find(code, 'Rita Levi');
    await desk.act('Edit the details');
    const phone = `055 ${code.replace(/\D/g, '')}${Date.now() % 1_000_000}`;
    await desk.dialog.getByLabel('Phone').fill(phone);
    await desk.dialog.getByLabel('Access needs').fill('Comes in a wheelchair');
    await desk.submit('Save');
    await expect(page.getByText('Comes in a wheelchair')).toBeVisible();

    await page.getByRole('link', { name: 'Back to: Reservations' }).click();
    await desk.find(phone.replace(' ', '-'), 'Rita Levi');
    await page.goBack();
    await expect(desk.search).toHaveValue(phone.replace(' ', '-'));
    await expect(desk.table.getByRole('row')).toHaveCount(2);
    expect(page.url()).not.toContain(phone.slice(4));
    await page.goForward();

    await desk.act('Correct the address');
    const right = `right.${email}`;
    await desk.dialog.getByLabel('New e-mail address').fill(right);
    await desk.submit('Use this address');
    await inbox.next(right, 'ticket');
    await inbox.next(email, 'addressChanged');
    await expect(desk.event(`Mail to ${right}: Ticket`)).toContainText('Sent');
    await expect(desk.event('Address corrected')).toContainText('by Bruno Galli');
  });

  test('a party moves to another evening with more seats, and cancels there once the code is typed', async ({
    page,
    inbox,
    givenPerformance,
    givenTicket,
  }) => {
    const first = await givenPerformance();
    const second = await givenPerformance({ capacity: 6 });
    const { code, email } = await givenTicket(first, { name: 'Dario Fo', partySize: 2 });
    const desk = new AdminReservationsPage(page);
    await desk.open(`/admin/reservations?performance=${first.id}`);
    await desk.table.getByRole('link', { name: 'Dario Fo' }).click();
    await desk.act('Move to another performance');
    await desk.chooseEvening('New performance', second.title);
    await desk.submit('Move');
    await expect(page.getByRole('link', { name: second.title })).toBeVisible();
    await expect(page.getByText('4 seats free', { exact: true })).toBeVisible();
    await inbox.next(email, 'reservationMoved');

    await desk.act('Change the seats');
    await desk.dialog.getByLabel('How many seats').fill('5');
    await desk.submit('Change the seats');
    await expect(desk.event('Seats: from 2 to 5')).toBeVisible();

    await desk.act('Cancel the reservation');
    const cancel = desk.dialog.getByRole('button', { name: 'Cancel the reservation' });
    await expect(cancel).toBeDisabled();
    const newCode = await page
      .getByText(/^[A-Z0-9]{8}$/)
      .first()
      .innerText();
    expect(newCode).not.toBe(code);
    await desk.dialog.getByLabel(/To confirm, type/).fill(newCode);
    await cancel.click();
    await expect(page.getByText('6 seats free', { exact: true })).toBeVisible();
    await expect(desk.actions.getByRole('button', { name: 'Change the seats' })).toBeHidden();
    await inbox.next(email, 'reservationCancelled');
    await page.getByRole('link', { name: 'Comes from another performance' }).click();
    await expect(page.getByRole('link', { name: first.title })).toBeVisible();
  });

  test('the mail of an evening is sent again to exactly those the preview names', async ({
    page,
    inbox,
    givenPerformance,
    givenBooking,
    givenTicket,
  }) => {
    const evening = await givenPerformance();
    const ticket = await givenTicket(evening, { name: 'Franca Rame' });
    const pending = await givenBooking(evening, { name: 'Eduardo De Filippo' });
    const gone = await givenTicket(evening, { name: 'Gone Already' });
    const desk = new AdminReservationsPage(page);
    await desk.open(`/admin/reservations?performance=${evening.id}`);
    await desk.jump(gone.code);
    await desk.heading('Gone Already').waitFor();
    await desk.act('Cancel the reservation');
    await desk.dialog.getByLabel(/To confirm, type/).fill(gone.code);
    await desk.submit('Cancel the reservation');
    await page.goto(`/admin/reservations?performance=${evening.id}`);
    await page.getByLabel('Choose everything on this page').check();
    await expect(desk.chosen).toContainText('3 chosen');
    await desk.chosen.getByRole('button', { name: 'Resend the mail…' }).click();
    await expect(desk.dialog).toContainText('2 reservations will get their mail again');
    await expect(desk.dialog).toContainText('1 already ended, left out');
    await desk.dialog.getByText('Who they are').click();
    await expect(desk.dialog).toContainText('Franca Rame');
    await expect(desk.dialog).not.toContainText('Gone Already');
    await desk.submit('Resend 2 mails');
    const progress = page.getByRole('region', { name: 'Sending mails again' });
    await expect(progress).toContainText('2 of 2');
    await expect(progress).toContainText('2 e-mails sent');
    await inbox.next(ticket.email, 'ticket', 2);
    await inbox.next(pending.email, 'confirmReservation', 2);
    await expect(desk.chosen).toBeHidden();
  });
});

test.describe('nobody is kept from the reservations', { tag: ['@a11y', '@admin'] }, () => {
  test.slow();

  test('in the list, in one of them, in a new one', async ({
    page,
    givenPerformance,
    givenTicket,
  }) => {
    const { code } = await givenTicket(await givenPerformance(), { name: 'Grazia Deledda' });
    const desk = new AdminReservationsPage(page);
    await desk.open();
    await desk.search.fill(code);
    await expect(desk.table.getByRole('row')).toHaveCount(2);
    await page.getByLabel('Choose everything on this page').check();
    await expectAccessible(page, 'list of reservations');
    await desk.table.getByRole('link', { name: 'Grazia Deledda' }).click();
    await expect(desk.event('Created: 2 seats')).toBeVisible();
    await expectAccessible(page, 'one reservation');
    await page.goto('/admin/reservations/new');
    await page.getByRole('button', { name: 'Book', exact: true }).waitFor();
    await expectAccessible(page, 'a new reservation');
  });
});
