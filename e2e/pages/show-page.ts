import type { Locator, Page } from '@playwright/test';
import type { Evening } from '../givens.ts';

/** As the page writes when an evening begins. */
const dayInWords = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'Europe/Rome',
});
const timeInWords = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Rome',
});

export class ShowPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly evenings: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.evenings = page.getByRole('main').getByRole('listitem');
  }

  async goto(slug: string) {
    await this.page.goto(`/shows/${slug}`);
    await this.heading.waitFor();
  }

  async book({ startsAt, venueName }: Pick<Evening, 'startsAt' | 'venueName'>) {
    const start = `${dayInWords.format(startsAt)}, ${timeInWords.format(startsAt)}`;
    const line = this.evenings.filter({ hasText: start });
    await line.getByRole('link', { name: venueName }).click();
  }
}
