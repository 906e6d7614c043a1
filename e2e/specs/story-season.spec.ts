import { readFile } from 'node:fs/promises';
import { someParty } from '../bookings.ts';
import { expect, test } from '../fixtures.ts';
import { AdminDashboardPage } from '../pages/admin-dashboard-page.ts';
import { AdminEditorPage } from '../pages/admin-editor-page.ts';
import { AdminPerformancesPage } from '../pages/admin-performances-page.ts';
import { AdminReservationsPage } from '../pages/admin-reservations-page.ts';

const PICTURE = new URL('../../apps/web/public/icon-512.png', import.meta.url);
const TITLE = 'La locandiera';

test.use({ season: 'empty' });

test(
  'a season from nothing: venue, show, poster, evenings; a visitor books, is moved, and is told that the evening is off',
  { tag: ['@story', '@admin'] },
  async ({ page, api, inbox, showsPage, showPage, bookingPage, bookedPage, confirmPage }) => {
    test.slow();
    const editor = new AdminEditorPage(page);
    await editor.open('/admin/venues/new');
    await editor.fill('Name', 'Teatro Nuovo');
    await editor.fill('Address', 'Via Ripagrande 5');
    await editor.fill('City', 'Ferrara');
    await editor.write('Getting there', { it: 'A piedi.', en: 'On foot.' });
    await editor.write('Access', { it: 'Senza gradini.', en: 'No steps.' });
    await page.getByRole('button', { name: 'Add the venue' }).click();
    await expect(editor.heading('Teatro Nuovo')).toBeVisible();

    await page.goto('/admin/shows/new');
    await editor.write('Title', { it: TITLE, en: TITLE });
    await page.getByRole('button', { name: 'Create the draft' }).click();
    await expect(editor.heading(TITLE)).toBeVisible();
    await editor.file.setInputFiles({
      name: 'poster.png',
      mimeType: 'image/png',
      buffer: await readFile(PICTURE),
    });
    const alt = 'Description for those who cannot see it';
    await editor.write(alt, { it: 'Una chiave', en: 'A key' });
    await page.getByRole('button', { name: 'Save the poster' }).click();
    await expect(page.getByText('Poster saved.')).toBeVisible();
    await editor.write('Tagline', { it: 'Chi entra resta', en: 'Who comes in stays' });
    await editor.write('The story', { it: 'Una locanda.', en: 'An inn.' });
    await editor.save.click();
    await expect(page.getByText('Missing before it can be published')).toBeHidden();
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByText('Published: everybody can see it now.')).toBeVisible();

    const evenings = new AdminPerformancesPage(page);
    await page.goto('/admin/performances/new');
    await evenings.choose('Show', TITLE);
    await evenings.choose('Venue', 'Teatro Nuovo');
    await evenings.button('Show the evenings').click();
    const planned = evenings.plan.getByRole('checkbox');
    await expect(planned).toHaveCount(8);
    for (let last = 7; last > 2; last -= 1) await planned.nth(last).uncheck();
    await evenings.button('Create 3 performances').click();
    await expect(page.getByText('3 performances created.')).toBeVisible();

    await showsPage.goto();
    await showsPage.open(TITLE);
    await expect(page.getByRole('img', { name: 'A key' })).toBeVisible();
    await expect(showPage.evenings.filter({ hasText: '21:00' })).toHaveCount(3);
    await showPage.evenings.filter({ hasText: '21:00' }).first().getByRole('link').click();
    const ada = someParty();
    await bookingPage.book(ada);
    await expect(bookedPage.heading).toBeVisible();
    await confirmPage.goto(await inbox.link(ada.email, 'confirmReservation', 'confirm'));
    await confirmPage.confirm();
    await expect(confirmPage.heading).toHaveText('Confirmed');

    const [listed] = await api.shows.list.query({});
    const [first, second] = listed?.performances ?? [];
    const desk = new AdminReservationsPage(page);
    await page.goto(`/admin/reservations?performance=${first?.id}`);
    await desk.table.getByRole('link', { name: ada.name }).click();
    await desk.act('Move to another performance');
    await desk.chooseEvening('New performance', TITLE);
    await desk.submit('Move');
    await inbox.next(ada.email, 'reservationMoved');

    const dashboard = new AdminDashboardPage(page);
    await page.goto('/admin');
    await expect(dashboard.evening(TITLE)).toHaveCount(3);
    await page.goto(`/admin/performances/${second?.id}`);
    await expect(evenings.ledger).toContainText(/Confirmed\s*2/);
    await evenings.button('Cancel the performance').click();
    await expect(evenings.dialog).toContainText('1 booking, 2 seats');
    await evenings.dialog.getByRole('textbox').fill(TITLE);
    await evenings.dialog.getByRole('button', { name: 'Cancel the performance' }).click();
    await expect(evenings.work('Cancelling the performance')).toContainText('1 e-mail sent');
    const { text } = await inbox.next(ada.email, 'performanceCancelled');
    expect(text).toContain(TITLE);
    await showPage.goto(listed?.slug ?? '');
    await expect(showPage.evenings.filter({ hasText: 'Cancelled' })).toHaveCount(1);
  },
);
