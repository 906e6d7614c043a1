import { expect, test } from '../fixtures.ts';
import { someParty } from '../bookings.ts';

test.describe('booking an evening', { tag: '@visitor' }, () => {
  test('works with the keyboard alone', async ({
    bookingPage,
    bookedPage,
    givenPerformance,
    page,
  }) => {
    const { id } = await givenPerformance();
    const ada = someParty({ partySize: 3 });
    await bookingPage.goto(id);
    await bookingPage.more.focus();
    await page.keyboard.press('Enter');
    await expect(bookingPage.count(3)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(bookingPage.name).toBeFocused();
    await page.keyboard.type(ada.name);
    await page.keyboard.press('Tab');
    await expect(bookingPage.email).toBeFocused();
    await page.keyboard.type(ada.email);
    await page.keyboard.press('Tab');
    await expect(page.getByText('Telephone, notes, access needs')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(bookingPage.privacy).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect(bookedPage.heading).toBeFocused();
    await expect(bookedPage.fact('Seats')).toHaveText('3 seats');
  });

  test('names what is wrong beside each field and goes to the first', async ({
    bookingPage,
    givenPerformance,
  }) => {
    const { id } = await givenPerformance();
    await bookingPage.goto(id);
    await bookingPage.email.fill('ada at home');
    await bookingPage.submit.click();
    await expect(bookingPage.name).toBeFocused();
    await expect(bookingPage.name).toHaveAccessibleDescription(/Write the name/);
    await expect(bookingPage.email).toHaveAccessibleDescription(/A valid e-mail address is needed/);
    await expect(bookingPage.privacy).toHaveAccessibleDescription(
      /you need to have read the notice/,
    );
    await bookingPage.name.fill('Ada');
    await bookingPage.submit.click();
    await expect(bookingPage.email).toBeFocused();
  });

  test('offers the address that was probably meant', async ({
    bookingPage,
    givenPerformance,
    page,
  }) => {
    const { id } = await givenPerformance();
    await bookingPage.goto(id);
    await bookingPage.email.fill('ada@gmial.com');
    await expect(page.getByText('Did you mean ada@gmail.com?')).toBeVisible();
    await page.getByRole('button', { name: 'Yes, correct it' }).click();
    await expect(bookingPage.email).toHaveValue('ada@gmail.com');
  });

  test('keeps what was typed through a reload', async ({ bookingPage, givenPerformance, page }) => {
    const { id } = await givenPerformance();
    const ada = someParty({ partySize: 4 });
    await bookingPage.goto(id);
    await bookingPage.fill(ada);
    await page.reload();
    await expect(bookingPage.name).toHaveValue(ada.name);
    await expect(bookingPage.email).toHaveValue(ada.email);
    await expect(bookingPage.count(4)).toBeVisible();
  });

  test('sends the mail in the language of the booker', async ({
    browser,
    givenPerformance,
    inbox,
    site,
  }) => {
    const { id } = await givenPerformance();
    const { email } = someParty();
    const context = await browser.newContext({ locale: 'it-IT', baseURL: site.url });
    const page = await context.newPage();
    await page.goto(`/performances/${id}`);
    await page.getByLabel('Nome e cognome').fill('Ada Lovelace');
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: /^Prenota 2 posti/ }).click();
    await expect(page).toHaveURL('/booked');
    expect((await inbox.next(email, 'confirmReservation')).subject).toMatch(/^Conferma entro/);
    await context.close();
  });
});
