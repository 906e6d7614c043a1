import type { Locator, Page } from '@playwright/test';
import type { Party } from '../bookings.ts';

export class BookingPage {
  readonly page: Page;
  readonly heading: Locator;
  /** The form, below the word about seats or why nothing can be booked. */
  readonly panel: Locator;
  readonly party: Locator;
  readonly more: Locator;
  readonly fewer: Locator;
  readonly name: Locator;
  readonly email: Locator;
  readonly privacy: Locator;
  readonly submit: Locator;
  /** Why a booking that was sent cannot be made. */
  readonly refusal: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.panel = page.getByRole('region', { name: 'Book' });
    this.party = this.panel.getByRole('group', { name: 'How many of you?' });
    this.more = this.party.getByRole('button', { name: 'One seat more' });
    this.fewer = this.party.getByRole('button', { name: 'One seat fewer' });
    this.name = page.getByLabel('First and last name');
    this.email = page.getByLabel('E-mail address');
    this.privacy = page.getByLabel('I have read the privacy notice');
    this.submit = page.getByRole('button', { name: /^(?:Book \d+ seats?|Booking…)$/ });
    this.refusal = this.panel.getByRole('alert');
  }

  async goto(performanceId: string) {
    await this.page.goto(`/performances/${performanceId}`);
    await this.heading.waitFor();
  }

  count(seats: number) {
    return this.party.getByLabel(seats === 1 ? '1 seat' : `${seats} seats`, { exact: true });
  }

  /** The form opens for two. */
  async choose(partySize: number) {
    for (let seats = 2; seats < partySize; seats += 1) await this.more.click();
    for (let seats = 2; seats > partySize; seats -= 1) await this.fewer.click();
  }

  async fill({ name, email, partySize }: Party) {
    await this.choose(partySize);
    await this.name.fill(name);
    await this.email.fill(email);
    await this.privacy.check();
  }

  async book(party: Party) {
    await this.fill(party);
    await this.submit.click();
  }
}
