import { test as base } from '@playwright/test';
import { BookedPage } from './pages/booked-page.ts';
import { BookingPage } from './pages/booking-page.ts';
import { ConfirmPage } from './pages/confirm-page.ts';
import { DevInbox } from './pages/dev-inbox.ts';
import { DoorPage } from './pages/door-page.ts';
import { FindPage } from './pages/find-page.ts';
import { ManagePage } from './pages/manage-page.ts';
import { ShowPage } from './pages/show-page.ts';
import { ShowsPage } from './pages/shows-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { TicketPage } from './pages/ticket-page.ts';

export interface Pages {
  showsPage: ShowsPage;
  showPage: ShowPage;
  bookingPage: BookingPage;
  bookedPage: BookedPage;
  confirmPage: ConfirmPage;
  ticketPage: TicketPage;
  managePage: ManagePage;
  findPage: FindPage;
  signInPage: SignInPage;
  doorPage: DoorPage;
  devInbox: DevInbox;
}

/** A page object for each screen, on the test's own page. */
export const pageTest = base.extend<Pages>({
  showsPage: async ({ page }, provide) => provide(new ShowsPage(page)),
  showPage: async ({ page }, provide) => provide(new ShowPage(page)),
  bookingPage: async ({ page }, provide) => provide(new BookingPage(page)),
  bookedPage: async ({ page }, provide) => provide(new BookedPage(page)),
  confirmPage: async ({ page }, provide) => provide(new ConfirmPage(page)),
  ticketPage: async ({ page }, provide) => provide(new TicketPage(page)),
  managePage: async ({ page }, provide) => provide(new ManagePage(page)),
  findPage: async ({ page }, provide) => provide(new FindPage(page)),
  signInPage: async ({ page }, provide) => provide(new SignInPage(page)),
  doorPage: async ({ page }, provide) => provide(new DoorPage(page)),
  devInbox: async ({ page }, provide) => provide(new DevInbox(page)),
});
