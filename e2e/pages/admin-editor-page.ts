import type { Locator, Page } from '@playwright/test';
import { ADMIN, SignInPage } from './sign-in-page.ts';

/** Where an admin writes: shows, venues, pages and settings, imports. */
export class AdminEditorPage {
  readonly page: Page;
  readonly save: Locator;
  readonly conflict: Locator;
  readonly file: Locator;

  constructor(page: Page) {
    this.page = page;
    this.save = page.getByRole('button', { name: 'Save', exact: true });
    this.conflict = page.getByRole('table', { name: 'Somebody else saved before you' });
    this.file = page.locator('input[type=file]');
  }

  async open(path: string) {
    const door = new SignInPage(this.page);
    await door.goto(path);
    await door.signIn(ADMIN);
  }

  heading(name: string) {
    return this.page.getByRole('heading', { level: 1, name });
  }

  /** One text in both languages. */
  async write(label: string, { it, en }: { it: string; en: string }) {
    await this.page.getByLabel(`${label}, Italiano`, { exact: true }).fill(it);
    await this.page.getByLabel(`${label}, English`, { exact: true }).fill(en);
  }

  async fill(label: string, text: string) {
    await this.page.getByLabel(label, { exact: true }).fill(text);
  }

  /** What the page says is wrong with one of its fields. */
  problemOf(label: string) {
    return this.page
      .locator('.mantine-InputWrapper-root')
      .filter({ has: this.page.getByLabel(label, { exact: true }) })
      .locator('.mantine-InputWrapper-error');
  }

  async fromMenu(action: string) {
    await this.page.getByRole('button', { name: 'More' }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }
}
