import { expect, type Locator, type Page } from '@playwright/test';
import { DOOR, SignInPage } from './sign-in-page.ts';

type Verdict = 'Valid' | 'Wait' | 'Stop' | 'Not checked';

export class DoorPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly device: Locator;
  readonly camera: Locator;
  readonly codeButton: Locator;
  readonly searchButton: Locator;
  readonly entriesButton: Locator;
  readonly codeField: Locator;
  readonly searchField: Locator;
  readonly next: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { name: 'Which door?' });
    this.device = page.getByLabel('Name of this phone');
    this.camera = page.getByRole('region', { name: 'Camera' });
    this.codeButton = page.getByRole('button', { name: 'Code', exact: true });
    this.searchButton = page.getByRole('button', { name: 'Search', exact: true });
    this.entriesButton = page.getByRole('button', { name: 'Entries', exact: true });
    this.codeField = page.getByLabel('Ticket code');
    this.searchField = page.getByLabel('Name on the booking');
    this.next = page.getByRole('button', { name: /^Next/ });
  }

  /** Signs in at the door of one evening, as a phone with that name. */
  async openFor(performanceId: string, { device = 'Door A', as = DOOR } = {}) {
    const signIn = new SignInPage(this.page);
    await signIn.goto('/door');
    await signIn.signIn(as);
    await this.device.fill(device);
    await this.page.goto(`/door/${performanceId}`);
    await this.codeButton.waitFor();
  }

  evening(title: string) {
    return this.page.getByRole('link').filter({ hasText: title });
  }

  /** The answer to a scan, which covers the screen. */
  result(verdict: Verdict) {
    return this.page.getByRole('dialog', { name: new RegExp(`^${verdict}`) });
  }

  async typeCode(code: string) {
    await this.codeButton.click();
    await this.codeField.fill(code);
    await this.page.getByRole('button', { name: 'Check', exact: true }).click();
  }

  async search(name: string) {
    await this.searchButton.click();
    await this.searchField.fill(name);
  }

  /** Of the next party, only so many go in. */
  async letIn(seats: number) {
    const stepper = this.page.getByRole('group', { name: 'How many go in' });
    for (let count = 0; count < seats; count += 1)
      await stepper.getByRole('button', { name: 'More people' }).click();
    await expect(stepper).toContainText(String(seats));
  }

  counter(label: 'expected' | 'in' | 'to come', value: number) {
    return this.page.getByText(new RegExp(`^${value} ${label}$`));
  }

  /** What a scanner on a cable does: it types faster than anybody and ends with Enter. */
  async scanByCable(text: string) {
    await this.page.evaluate((typed) => {
      const target = document.activeElement ?? document.body;
      for (const key of [...Array.from(typed), 'Enter']) {
        target.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
      }
    }, text);
  }
}
