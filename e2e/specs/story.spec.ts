import { someParty } from '../bookings.ts';
import { expect, test } from '../fixtures.ts';
import { tokenOf } from '../inbox.ts';
import { DoorPage } from '../pages/door-page.ts';

test(
  'a whole evening: from the poster to a seat, and nobody twice',
  { tag: ['@story', '@smoke'] },
  async ({
    tonight,
    showsPage,
    showPage,
    bookingPage,
    bookedPage,
    confirmPage,
    ticketPage,
    inbox,
    phone,
    watch,
  }) => {
    const ada = someParty();

    await showsPage.goto();
    await expect(async () => {
      await showsPage.page.reload();
      await expect(showsPage.show(tonight.title)).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await showsPage.open(tonight.title);
    await showPage.book(tonight);
    await bookingPage.book(ada);
    await expect(bookedPage.heading).toBeVisible();
    await expect(bookedPage.fact('Address')).toContainText(ada.email);

    const confirmLink = await inbox.link(ada.email, 'confirmReservation', 'confirm');
    await confirmPage.goto(confirmLink);
    await confirmPage.confirm();
    await expect(confirmPage.heading).toHaveText('Confirmed');
    await confirmPage.openTicket.click();
    await expect(ticketPage.qr).toBeVisible();

    const ticketLink = await inbox.link(ada.email, 'ticket', 'ticket');
    const manageLink = await inbox.link(ada.email, 'ticket', 'manage');

    const doorA = new DoorPage(await phone({ sees: ticketLink }));
    await doorA.openFor(tonight.id, { device: 'Door A' });
    await expect(doorA.result('Valid')).toContainText(ada.name);
    await expect(doorA.result('Valid')).toContainText('All 2 in');

    const doorB = new DoorPage(await phone({ sees: ticketLink }));
    await doorB.openFor(tonight.id, { device: 'Door B' });
    await expect(doorB.result('Wait')).toContainText('Already in');
    await expect(doorB.result('Wait')).toContainText(/First in at \d\d:\d\d\s*Door A · Dora Monti/);

    await expect(ticketPage.ticket).toContainText('Already used', { timeout: 20_000 });
    watch.expectNeverAddressed([confirmLink, ticketLink, manageLink].map(tokenOf));
  },
);
