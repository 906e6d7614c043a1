import { OutboxEmail } from '@azionelab/db';
import { someParty } from '../bookings.ts';
import { expect, test } from '../fixtures.ts';

test.describe('after booking', { tag: '@visitor' }, () => {
  test('the page says that the mail has left, how long the seats are held, and the code', async ({
    bookingPage,
    bookedPage,
    givenPerformance,
    page,
  }) => {
    const { id, title, venueName } = await givenPerformance();
    await bookingPage.goto(id);
    await bookingPage.book(someParty());
    await expect(bookedPage.fact('Evening')).toContainText(title);
    await expect(bookedPage.fact('Evening')).toContainText(venueName);
    await expect(bookedPage.fact('E-mail')).toContainText('Sent.');
    await expect(bookedPage.fact('Code')).toHaveText(/^[A-Z\d ]{8,9}$/);
    await expect(page.getByText(/^Seats held until \d\d:\d\d$/)).toBeVisible();
    await expect(page.getByText(/^\d\d:\d\d left$/)).toBeVisible();
  });

  test('the mail is sent again after a minute, not before', async ({
    bookingPage,
    bookedPage,
    givenPerformance,
    inbox,
    clock,
    page,
  }) => {
    await page.clock.install();
    const { id } = await givenPerformance();
    const { email } = someParty();
    await bookingPage.goto(id);
    await bookingPage.book({ ...someParty(), email });
    await expect(bookedPage.resend).toHaveText(/Send it again in 0:\d\d/);
    await bookedPage.resend.click({ force: true });
    expect(await inbox.mailsTo(email)).toHaveLength(1);

    await clock.advance({ seconds: 61 });
    await page.clock.fastForward('01:01');
    await bookedPage.resend
      .and(page.getByRole('button', { name: 'Send it again', exact: true }))
      .click();
    await expect(page.getByText('It is on its way again.')).toBeVisible();
    await inbox.next(email, 'confirmReservation', 2);
  });

  test('a mistyped address is corrected and the mail follows it', async ({
    bookingPage,
    bookedPage,
    givenPerformance,
    inbox,
    api,
  }) => {
    const { id } = await givenPerformance();
    const wrong = someParty();
    const right = someParty();
    await bookingPage.goto(id);
    await bookingPage.book(wrong);
    const oldLink = await inbox.link(wrong.email, 'confirmReservation', 'confirm');
    await bookedPage.correctAddress(right.email);
    await expect(bookedPage.page.getByText('Address corrected.')).toBeVisible();
    await expect(bookedPage.fact('Address')).toContainText(right.email);
    await inbox.next(right.email, 'confirmReservation');
    const token = new URL(oldLink).hash.slice(1);
    await expect(api.reservations.preview.query({ token })).rejects.toThrow();
  });

  test('an address that the mail server refuses is said to be refused', async ({
    bookingPage,
    bookedPage,
    givenPerformance,
    site,
  }) => {
    const { id } = await givenPerformance();
    const { email } = someParty();
    await bookingPage.goto(id);
    await bookingPage.book({ ...someParty(), email });
    await expect(bookedPage.fact('E-mail')).toContainText('Sent.');
    const change = (state: 'failed' | 'retrying') =>
      site.orm?.em
        .fork()
        .nativeUpdate(
          OutboxEmail,
          { recipient: email },
          { state, sentAt: null, dueAt: new Date('2100-01-01') },
        );
    await change('retrying');
    await expect(bookedPage.fact('E-mail')).toContainText('We keep trying, the seats stay yours');
    await change('failed');
    await expect(bookedPage.fact('E-mail')).toContainText(
      'This address was refused: correct it above.',
    );
  });

  test('the page notices by itself that the booking was confirmed elsewhere', async ({
    bookingPage,
    bookedPage,
    givenPerformance,
    inbox,
    api,
    page,
  }) => {
    const { id } = await givenPerformance();
    const { email } = someParty();
    await bookingPage.goto(id);
    await bookingPage.book({ ...someParty(), email });
    await expect(bookedPage.heading).toBeVisible();
    const link = await inbox.link(email, 'confirmReservation', 'confirm');
    await api.reservations.confirm.mutate({ token: new URL(link).hash.slice(1) });
    await expect(page.getByRole('heading', { name: 'Booking confirmed' })).toBeVisible();
  });

  test('the page says when the time to confirm is over', async ({
    bookingPage,
    bookedPage,
    givenPerformance,
    clock,
    page,
  }) => {
    const { id } = await givenPerformance();
    await bookingPage.goto(id);
    await bookingPage.book(someParty());
    await expect(bookedPage.heading).toBeVisible();
    await clock.advance({ minutes: 31 });
    await expect(page.getByRole('heading', { name: 'Time is up' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Book again' })).toBeVisible();
  });

  test('whoever opens the page without a booking is shown where to find one', async ({
    bookedPage,
    page,
    givenPerformance,
  }) => {
    await givenPerformance();
    await bookedPage.goto();
    await expect(
      page.getByRole('heading', { name: 'There is no booking in progress here' }),
    ).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Find my booking' }).click();
    await expect(page).toHaveURL('/find');
  });
});
