import { expect, test } from '../fixtures.ts';

test.describe('a booking is changed by its own link', { tag: '@visitor' }, () => {
  test('to fewer seats, which others can have at once', async ({
    managePage,
    givenPerformance,
    givenTicket,
    api,
    inbox,
  }) => {
    const evening = await givenPerformance({ capacity: 4 });
    const { manageLink, email } = await givenTicket(evening, { partySize: 4 });
    await managePage.goto(manageLink);
    await managePage.fewer.click();
    await managePage.save.click();
    await expect(
      managePage.page.getByText('Done: now 3 seats. The QR stays the same.'),
    ).toBeVisible();
    await expect(managePage.fact('Seats')).toHaveText('3');
    expect((await api.performances.byId.query({ id: evening.id })).availability).toEqual({
      status: 'fewLeft',
      free: 1,
    });
    expect((await inbox.next(email, 'reservationChanged')).subject).toContain('now 3 seats');
  });

  test('to more seats, as many as there are', async ({
    managePage,
    givenPerformance,
    givenTicket,
  }) => {
    const { manageLink } = await givenTicket(await givenPerformance({ capacity: 3 }));
    await managePage.goto(manageLink);
    await expect(managePage.page.getByText('At most 3 seats.')).toBeVisible();
    await managePage.more.click();
    await managePage.save.click();
    await expect(managePage.fact('Seats')).toHaveText('3');
    await expect(managePage.more).toHaveAttribute('aria-disabled', 'true');
  });

  test('not to seats that somebody else took meanwhile', async ({
    managePage,
    givenPerformance,
    givenTicket,
  }) => {
    const evening = await givenPerformance({ capacity: 4 });
    const { manageLink } = await givenTicket(evening);
    await managePage.goto(manageLink);
    await managePage.more.click();
    await managePage.more.click();
    await givenTicket(evening, { partySize: 1 });
    await managePage.save.click();
    await expect(managePage.refusal).toContainText('There are not enough seats left.');
    await expect(managePage.fact('Seats')).toHaveText('2');
    await expect(managePage.page.getByText('At most 3 seats.')).toBeVisible();
  });

  test('to nothing, after asking once more', async ({
    managePage,
    ticketPage,
    givenPerformance,
    givenTicket,
    inbox,
  }) => {
    const { manageLink, ticketLink, email } = await givenTicket(await givenPerformance());
    await managePage.goto(manageLink);
    await managePage.cancelBooking.click();
    await managePage.page.getByRole('button', { name: 'No, keep it' }).click();
    await expect(managePage.fact('Status')).toHaveText('Confirmed');
    await managePage.cancel();
    await expect(managePage.fact('Status')).toHaveText('Cancelled');
    await expect(managePage.openTicket).toBeHidden();
    await inbox.next(email, 'reservationCancelled');
    await ticketPage.goto(ticketLink);
    await expect(ticketPage.ticket).toContainText('Not valid');
  });
});

test.describe('find my booking', { tag: '@visitor' }, () => {
  test('answers alike for an address that booked and one that never did', async ({
    findPage,
    givenPerformance,
    givenTicket,
    inbox,
  }) => {
    const { email } = await givenTicket(await givenPerformance());
    await findPage.goto();
    await findPage.find(email);
    await expect(findPage.answer).toBeVisible();
    const answer = await findPage.page.getByRole('main').innerText();
    const mail = await inbox.next(email, 'yourReservations');
    expect(mail.links.some((link) => link.includes('/manage#'))).toBe(true);

    await findPage.page.getByRole('button', { name: 'Try another address' }).click();
    await findPage.find('nobody@example.org');
    await expect(findPage.answer).toBeVisible();
    expect(await findPage.page.getByRole('main').innerText()).toBe(answer);
    expect(await inbox.mailsTo('nobody@example.org')).toEqual([]);
  });

  test('asks for a whole address', async ({ findPage, givenPerformance }) => {
    await givenPerformance();
    await findPage.goto();
    await findPage.find('ada');
    await expect(findPage.email).toBeFocused();
    await expect(findPage.email).toHaveAccessibleDescription(/A valid e-mail address is needed/);
  });

  test('does not let anybody flood a mailbox', async ({
    findPage,
    givenPerformance,
    givenTicket,
    inbox,
  }) => {
    const { email } = await givenTicket(await givenPerformance());
    await findPage.goto();
    for (let count = 0; count < 3; count += 1) {
      await findPage.find(email);
      await findPage.page.getByRole('button', { name: 'Try another address' }).click();
    }
    await findPage.find(email);
    await expect(findPage.page.getByRole('alert')).toContainText('Too many tries in a short time.');
    await inbox.next(email, 'yourReservations', 3);
  });
});
