import { randomUUID } from 'node:crypto';
import { expect, test } from '../fixtures.ts';
import { AdminPerformancesPage } from '../pages/admin-performances-page.ts';

const WEEK_MS = 7 * 24 * 3_600_000;
const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'Europe/Rome',
});

test.describe('the evenings of the back office', { tag: '@admin' }, () => {
  test('eight are made by a pattern, after a look at exactly which', async ({
    page,
    showPage,
    givenPerformance,
  }) => {
    const { title, slug, venueName } = await givenPerformance({ startsInHours: -72 });
    const evenings = new AdminPerformancesPage(page);
    await evenings.open('/admin/performances/new');
    await evenings.choose('Show', title);
    await evenings.choose('Venue', venueName);
    await evenings.button('Show the evenings').click();
    await expect(evenings.plan.getByRole('checkbox')).toHaveCount(8);
    await evenings.plan.getByRole('checkbox').first().uncheck();
    await expect(evenings.button('Create 7 performances')).toBeEnabled();
    await evenings.plan.getByRole('checkbox').first().check();
    await evenings.button('Create 8 performances').click();
    await expect(page.getByText('8 performances created.')).toBeVisible();
    await expect(evenings.table.getByRole('row')).toHaveCount(9);
    await showPage.goto(slug);
    await expect(showPage.evenings.filter({ hasText: '21:00' })).toHaveCount(8);
  });

  test('seats are held with a label, and cut below what is taken only having seen whom it concerns', async ({
    page,
    bookingPage,
    givenPerformance,
    givenTicket,
  }) => {
    const evening = await givenPerformance({ capacity: 10 });
    await givenTicket(evening, { name: 'Ada Lovelace', partySize: 4 });
    await givenTicket(evening, { name: 'Grace Hopper', partySize: 3 });
    const evenings = new AdminPerformancesPage(page);
    const { capacity, ledger, dialog } = evenings;
    await evenings.openOne(evening.id);
    await evenings.button('Add a house hold').click();
    await capacity.getByLabel('Seats', { exact: true }).fill('2');
    await capacity.getByLabel('For whom').fill('Press');
    await capacity.getByLabel('Reason').fill('Opening night');
    await evenings.button('Save capacity').click();
    await expect(ledger).toContainText(/House holds\s*2/);
    await expect(ledger).toContainText(/Free\s*1/);

    await capacity.getByLabel('Room capacity').fill('6');
    await evenings.button('Save capacity').click();
    await expect(dialog).toContainText('3 seats fewer than taken');
    await expect(dialog.getByRole('row', { name: /Grace Hopper/ })).toBeVisible();
    await expect(dialog.getByRole('row', { name: /Ada Lovelace/ })).toBeHidden();
    const cut = dialog.getByRole('button', { name: 'Cut capacity' });
    await expect(cut).toBeDisabled();
    await dialog.getByRole('checkbox').check();
    await cut.click();
    await expect(ledger).toContainText(/Over capacity\s*3/);
    await bookingPage.goto(evening.id);
    await expect(bookingPage.panel).toContainText('Sold out');
  });

  test('booking is paused and reopened for everybody at once', async ({
    page,
    bookingPage,
    givenPerformance,
  }) => {
    const { id } = await givenPerformance();
    const evenings = new AdminPerformancesPage(page);
    await evenings.openOne(id);
    await evenings.button('Pause booking').click();
    await expect(evenings.booking).toContainText('has been paused since');
    await bookingPage.goto(id);
    await expect(bookingPage.panel).toContainText('Booking closed');
    await page.goto(`/admin/performances/${id}`);
    await evenings.button('Reopen booking').click();
    await expect(evenings.booking).toContainText('Can be booked until');
    await bookingPage.goto(id);
    await expect(bookingPage.submit).toBeVisible();
  });

  test('one is called off after a dry run: everybody is told once, in their language', async ({
    page,
    site,
    api,
    inbox,
    givenPerformance,
    givenTicket,
  }) => {
    const evening = await givenPerformance();
    const ada = await givenTicket(evening, { partySize: 2 });
    const bice = `bice.${randomUUID().slice(0, 8)}@example.org`;
    await api.reservations.create.mutate({
      performanceId: evening.id,
      partySize: 3,
      name: 'Bice Rossi',
      email: bice,
      locale: 'it',
      acceptPrivacy: true,
      idempotencyKey: randomUUID(),
    });
    const evenings = new AdminPerformancesPage(page);
    const { dialog } = evenings;
    await evenings.openOne(evening.id);
    await evenings.button('Cancel the performance').click();
    await expect(dialog).toContainText('2 bookings, 5 seats');
    await expect(dialog).toContainText('1 confirmed, 1 to be confirmed');
    await expect(dialog).toContainText('1 e-mail in Italian');
    await expect(dialog).toContainText('1 e-mail in English');
    const mail = dialog.getByTitle(/^As a page:/).contentFrame();
    await expect(mail.getByRole('heading', { name: 'La serata non ci sarà' })).toBeVisible();
    await dialog.getByText('English', { exact: true }).click();
    await expect(mail.getByRole('heading', { name: 'The performance is off' })).toBeVisible();
    await expect(mail.getByText(evening.title).first()).toBeVisible();
    const yes = dialog.getByRole('button', { name: 'Cancel the performance' });
    await expect(yes).toBeDisabled();
    await dialog.getByRole('textbox').fill(evening.title);
    await yes.click();
    await expect(dialog).toBeHidden();

    // The page is left while the work goes on.
    await page.goto('/admin/audit?entity=performance');
    const audit = page.getByRole('table', { name: 'Audit' });
    await expect(audit).toContainText(`cancelled the performance ${evening.title}`);
    await page.goto(`/admin/performances/${evening.id}`);
    const work = evenings.work('Cancelling the performance');
    await expect(work).toContainText('2 of 2 bookings');
    await expect(work).toContainText('2 e-mails sent');
    expect((await inbox.next(bice, 'performanceCancelled')).subject).toContain('annullata');
    expect((await inbox.next(ada.email, 'performanceCancelled')).subject).toContain('cancelled');
    for (const address of [bice, ada.email])
      expect(await inbox.mailsTo(address, 'performanceCancelled')).toHaveLength(1);

    await site.orm?.em
      .fork()
      .execute(
        `update outbox_email set state = 'failed', sent_at = null, last_error = '550 no such mailbox' where recipient = ? and kind = 'performanceCancelled'`,
        [bice],
      );
    await page.reload();
    await expect(work).toContainText('1 person to be told by hand');
    await work.getByRole('button', { name: 'Send again to Bice Rossi' }).click();
    await expect(work).toContainText('2 e-mails sent');
    await inbox.next(bice, 'performanceCancelled', 2);
  });

  test('one is moved: the mail tells the old date and the new one, the ticket stays valid', async ({
    page,
    inbox,
    ticketPage,
    givenPerformance,
    givenTicket,
  }) => {
    const evening = await givenPerformance();
    const ticket = await givenTicket(evening);
    const later = new Date(evening.startsAt.getTime() + WEEK_MS);
    const evenings = new AdminPerformancesPage(page);
    const { moving, dialog } = evenings;
    await evenings.openOne(evening.id);
    const start = moving.getByLabel('New start');
    const typed = await start.inputValue();
    const [date = '', time = ''] = typed.split('T');
    const next = new Date(Date.parse(date) + WEEK_MS).toISOString().slice(0, 10);
    await start.fill(`${next}T${time}`);
    await evenings.button('See what happens').click();
    await expect(dialog).toContainText('1 booking, 2 seats');
    const mail = dialog.getByTitle(/^As a page:/).contentFrame();
    await expect(mail.getByText(`It was: ${day.format(evening.startsAt)}`)).toBeVisible();
    await dialog.getByRole('textbox').fill(evening.title);
    await dialog.getByRole('button', { name: 'Move the performance' }).click();
    await expect(evenings.work('Moving the performance')).toContainText('1 e-mail sent');
    const { text } = await inbox.next(ticket.email, 'performanceMoved');
    expect(text).toContain(`It was: ${day.format(evening.startsAt)}`);
    expect(text).toContain(day.format(later));
    await ticketPage.goto(ticket.ticketLink);
    await expect(ticketPage.qr).toBeVisible();
    await expect(page.getByText(day.format(later)).first()).toBeVisible();
  });

  test('of two admins the second sees what the first has saved, and chooses', async ({
    page,
    context,
    givenPerformance,
  }) => {
    const { id } = await givenPerformance();
    const mine = new AdminPerformancesPage(page);
    await mine.openOne(id);
    await mine.details.getByLabel('Most people in one booking').fill('5');
    const theirs = new AdminPerformancesPage(await context.newPage());
    await theirs.page.goto(`/admin/performances/${id}`);
    await theirs.details.getByLabel('Most people in one booking').fill('7');
    await theirs.button('Save times and terms').click();
    await expect(theirs.page.getByText('Saved.')).toBeVisible();
    await mine.button('Save times and terms').click();
    await expect(mine.details).toContainText('Somebody else saved before you');
    await expect(mine.details.getByRole('row', { name: /Most people/ })).toContainText(/7.*5/);
    await mine.button('Save mine').click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await theirs.page.reload();
    await expect(theirs.details.getByLabel('Most people in one booking')).toHaveValue('5');
  });
});
