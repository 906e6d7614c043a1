import { type Browser, mergeTests, type Page } from '@playwright/test';
import { type Booking, book, bookTicket, type Party, type Ticket } from './bookings.ts';
import { type Camera, openPhone } from './camera.ts';
import { siteClock, type SiteClock } from './clock.ts';
import { type Evening, givenPerformance, type GivenPerformance } from './givens.ts';
import { Inbox } from './inbox.ts';
import { pageTest } from './page-fixtures.ts';
import { type PublicApi, publicApi } from './public-api.ts';
import { siteTest } from './site-fixtures.ts';
import { tonightAt } from './tonight.ts';
import { Watch } from './watch.ts';

interface Fixtures {
  api: PublicApi;
  inbox: Inbox;
  /** The site's clock; back at the real time when the test is over. */
  clock: SiteClock;
  watch: Watch;
  allowances: void;
  givenPerformance: (given?: GivenPerformance) => Promise<Evening>;
  givenBooking: (evening: Pick<Evening, 'id'>, party?: Partial<Party>) => Promise<Booking>;
  givenTicket: (evening: Pick<Evening, 'id'>, party?: Partial<Party>) => Promise<Ticket>;
  /** An evening whose door is open and that can still be booked: a new one, or one of the running site's. */
  tonight: Evening;
  /** One more phone, with a camera. */
  phone: (camera: Camera) => Promise<Page>;
}

const NEEDS_OWN_SITE = 'Only a site of our own has a database to write into and a clock to set.';

export const test = mergeTests(siteTest, pageTest).extend<Fixtures>({
  api: async ({ site }, provide) => provide(publicApi(site.url)),

  inbox: async ({ site, api }, provide, testInfo) => {
    const { developmentInbox } = await api.site.info.query({});
    testInfo.skip(!developmentInbox, 'This site sends its mail away: there is no inbox to read.');
    await provide(new Inbox(site.url));
  },

  clock: async ({ site }, provide, testInfo) => {
    testInfo.skip(!site.orm, NEEDS_OWN_SITE);
    const clock = siteClock(site.url);
    await provide(clock);
    await clock.reset();
  },

  watch: [
    async ({ context, site }, provide) => {
      const watch = new Watch();
      watch.follow(context);
      await provide(watch);
      watch.expectCalm();
      watch.expectNothingFromElsewhere(site.url);
    },
    { auto: true },
  ],

  allowances: [
    async ({ site }, provide) => {
      if (site.orm) await fetch(`${site.url}/api/rehearsal/rate-limits`, { method: 'DELETE' });
      await provide();
    },
    { auto: true },
  ],

  givenPerformance: async ({ site }, provide, testInfo) => {
    testInfo.skip(!site.orm, NEEDS_OWN_SITE);
    await provide(async (given) => {
      if (!site.orm) throw new Error(NEEDS_OWN_SITE);
      return givenPerformance(site.orm, given);
    });
  },

  givenBooking: async ({ api, inbox }, provide) =>
    provide(({ id }, party) => book(api, inbox, { ...party, performanceId: id })),

  givenTicket: async ({ api, inbox }, provide) =>
    provide(({ id }, party) => bookTicket(api, inbox, { ...party, performanceId: id })),

  tonight: async ({ site, api }, provide, testInfo) => {
    const evening = site.orm
      ? await givenPerformance(site.orm, { startsInHours: 0.5 })
      : await tonightAt(api);
    testInfo.skip(!evening, 'No evening of this site has its door open and free seats.');
    if (evening) await provide(evening);
  },

  phone: async ({ site, watch, browserName }, provide, testInfo) => {
    testInfo.skip(browserName !== 'chromium', 'Only Chromium plays a clip as its camera.');
    const browsers: Browser[] = [];
    await provide(async (camera) => {
      const clip = testInfo.outputPath(`camera-${browsers.length}.y4m`);
      const { browser, page } = await openPhone(camera, { baseURL: site.url, clip });
      browsers.push(browser);
      watch.follow(page.context());
      return page;
    });
    await Promise.all(browsers.map((browser) => browser.close()));
  },
});

export { expect } from '@playwright/test';
