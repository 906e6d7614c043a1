import { randomUUID } from 'node:crypto';
import { expect, test } from '../fixtures.ts';
import { AdminEmailsPage } from '../pages/admin-emails-page.ts';
import { ADMIN, BOX_OFFICE } from '../pages/sign-in-page.ts';
import type { Site } from '../site-fixtures.ts';

test.describe('the mails of the back office', { tag: '@admin' }, () => {
  test.skip(({ site }) => !site.orm, 'Only a site of our own has mails to spoil.');

  test('a mail that was refused is found by its address, read why, and sent after all', async ({
    page,
    site,
    inbox,
    givenPerformance,
    givenBooking,
  }) => {
    const { email } = await givenBooking(await givenPerformance());
    await inbox.next(email, 'confirmReservation');
    await refuseMailsTo(site, email);
    const emails = new AdminEmailsPage(page);
    await emails.open('/admin/emails', BOX_OFFICE);
    await emails.search.fill(email);
    await expect(emails.table.getByText('550 no such mailbox')).toBeVisible();
    await expect(emails.table.getByRole('row')).toHaveCount(2);
    await emails.table.getByRole('link', { name: 'Request to confirm' }).click();
    await expect(emails.heading('Request to confirm')).toBeVisible();
    await page.getByRole('button', { name: 'Send again' }).click();
    await expect(page.getByText('asked to send it again')).toBeVisible();
    await expect(page.getByText('Sent', { exact: true }).first()).toBeVisible();
    await inbox.next(email, 'confirmReservation', 2);
  });

  test('a refused address is put right where its mail is read, and the mail goes there', async ({
    page,
    site,
    inbox,
    givenPerformance,
    givenBooking,
  }) => {
    const evening = await givenPerformance();
    const { email } = await givenBooking(evening);
    await refuseMailsTo(site, email);
    const emails = new AdminEmailsPage(page);
    await emails.open('/admin/emails?state=failed', BOX_OFFICE);
    await emails.search.fill(email);
    await expect(emails.table.getByRole('row')).toHaveCount(2);
    expect(decodeURIComponent(page.url())).not.toContain(email);
    await emails.table.getByRole('link', { name: 'Request to confirm' }).click();
    await expect(emails.preview.contentFrame().getByText(evening.title).first()).toBeVisible();
    await page.getByRole('button', { name: 'Correct the address' }).click();
    const right = `right.${email}`;
    await page.getByRole('dialog').getByLabel('New address').fill(right);
    await page.getByRole('button', { name: 'Correct and send' }).click();
    await expect(page.getByText(`the e-mail leaves for ${right}`)).toBeVisible();
    await inbox.next(right, 'confirmReservation');
    await inbox.next(email, 'addressChanged');
  });

  test('one that waits is stopped before it leaves', async ({ page, site }) => {
    const [id = ''] = await givenFailing(site);
    const emails = new AdminEmailsPage(page);
    await emails.open(`/admin/emails/${id}`);
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByText('stopped it.')).toBeVisible();
    await expect(page.getByText('Stopped', { exact: true }).first()).toBeVisible();
    await site.orm?.em.fork().execute('delete from outbox_email where state = ?', ['retrying']);
  });

  test('every kind of mail is looked at in both languages, runs nothing, and comes as a test', async ({
    page,
    inbox,
  }) => {
    const emails = new AdminEmailsPage(page);
    await emails.open('/admin/emails/templates');
    await expect(emails.preview).toHaveAttribute('sandbox', '');
    const mail = emails.preview.contentFrame();
    await expect(mail.getByRole('heading', { name: 'One step to go' })).toBeVisible();
    await emails.choose('Kind', 'Performance cancelled');
    await expect(mail.getByRole('heading', { name: 'The performance is off' })).toBeVisible();
    await page.getByText('Italian', { exact: true }).click();
    await expect(mail.getByRole('heading', { name: 'La serata non ci sarà' })).toBeVisible();
    await expect(page.getByText('LA SERATA NON CI SARÀ')).toBeVisible();
    await emails.choose('Kind', 'Ticket');
    const qr = mail.getByRole('img');
    await expect(qr).toBeVisible();
    expect(await qr.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    await page.getByRole('button', { name: 'Send a test to me' }).click();
    await expect(page.getByText(`on its way to ${ADMIN}`)).toBeVisible();
    expect((await inbox.next(ADMIN, 'sample')).subject).toMatch(/^\[Prova\] Il tuo biglietto/);
  });

  test('that mail does not leave is said on every page until it does', async ({ page, site }) => {
    const mails = await givenFailing(site);
    const emails = new AdminEmailsPage(page);
    await emails.open('/admin');
    await expect(emails.relayDown).toContainText('2 are waiting');
    await expect(emails.relayDown).toContainText('connect ECONNREFUSED');
    await page.goto('/admin/audit');
    await expect(emails.relayDown).toBeVisible();
    await site.orm?.em.fork().execute('delete from outbox_email where id in (?, ?)', mails);
    await page.reload();
    await expect(emails.heading('Audit')).toBeVisible();
    await expect(emails.relayDown).toBeHidden();
  });
});

async function refuseMailsTo({ orm }: Site, address: string) {
  await orm?.em
    .fork()
    .execute(
      `update outbox_email set state = 'failed', sent_at = null, last_error = '550 no such mailbox' where recipient = ?`,
      [address],
    );
}

/** What an outage leaves behind: mails that are tried again, none of which gets through. */
async function givenFailing({ orm }: Site) {
  const ids = [randomUUID(), randomUUID()];
  for (const id of ids) {
    await orm?.em.fork().execute(
      `insert into outbox_email (id, kind, version, recipient, locale, state, attempts, due_at, last_error, created_at)
       values (?, 'yourReservations', 1, ?, 'it', 'retrying', 3, now() + interval '30 minutes', 'connect ECONNREFUSED', now())`,
      [id, `${id}@example.org`],
    );
  }
  return ids;
}
