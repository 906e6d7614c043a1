import { adminProcedure, router } from '../trpc.ts';
import { nothing } from '../accounts/schema.ts';
import {
  removeLogoInput,
  replaceLogoInput,
  saveAccentInput,
  saveBookingInput,
  saveCompanyInput,
  saveNoticeInput,
  savePageInput,
} from './admin-schema.ts';
import { type Save, saveSetting } from './save.ts';
import { saveLogo } from './save-logo.ts';
import {
  type BookingSettings,
  NO_PAGE,
  PAGE_KEYS,
  pageRow,
  type SettingsReader,
  settingsWithVersions,
} from './settings.ts';

interface Saver {
  em: Parameters<typeof saveSetting>[0];
  now: () => Date;
  staff: { id: string };
  settings: SettingsReader;
}

const change = (ctx: Pick<Saver, 'now' | 'staff'>) => ({ now: ctx.now(), staffId: ctx.staff.id });

async function save(ctx: Saver, asked: Save) {
  const { version } = await saveSetting(ctx.em, asked, change(ctx));
  ctx.settings.forget();
  return { version };
}

export const adminSettingsRouter = router({
  /** Everything that can be set, each with the version that its editor sends back. */
  all: adminProcedure.input(nothing).query(async ({ ctx }) => {
    const { values, versionOf } = await settingsWithVersions(ctx.em);
    const { isDemo, ...company } = values.company;
    const { accent, logo } = values.look;
    const { holdMinutes, maxPartySize, closesMinutesBefore, resendsPerHalfHour }: BookingSettings =
      values.booking;
    const booking = { holdMinutes, maxPartySize, closesMinutesBefore, resendsPerHalfHour };
    const { name, tagline, email, phone, address, senderName } = company;
    return {
      isDemo,
      company: {
        version: versionOf('company'),
        fields: { name, tagline, email, phone, address, senderName },
      },
      look: {
        version: versionOf('look'),
        accent,
        logo: logo && { src: `/media/${logo.file}`, width: logo.width, height: logo.height },
      },
      booking: { version: versionOf('booking'), fields: booking },
      notice: { version: versionOf('notice'), notice: values.notice },
      pages: PAGE_KEYS.map((key) => {
        const { title, body } = values.pages[key] ?? NO_PAGE;
        return { key, version: versionOf(pageRow(key)), fields: { title, body } };
      }),
    };
  }),

  saveCompany: adminProcedure
    .input(saveCompanyInput)
    .mutation(({ ctx, input: { version, ...value } }) =>
      save(ctx, { key: 'company', version, value }),
    ),

  saveAccent: adminProcedure
    .input(saveAccentInput)
    .mutation(({ ctx, input: { version, ...value } }) =>
      save(ctx, { key: 'look', version, value }),
    ),

  replaceLogo: adminProcedure.input(replaceLogoInput).mutation(async ({ ctx, input }) => {
    await ctx.limiter.spend(ctx.orm.em.fork(), { uploadByStaff: ctx.staff.id }, ctx.now());
    const logo = await ctx.media.storeLogo(input.image);
    const asked = { version: input.version, logo };
    const { version, unused } = await saveLogo(ctx.em, asked, change(ctx)).catch(
      async (error: unknown) => {
        await ctx.media.remove([logo.file]);
        throw error;
      },
    );
    ctx.settings.forget();
    await ctx.media.remove(unused);
    return { version };
  }),

  removeLogo: adminProcedure.input(removeLogoInput).mutation(async ({ ctx, input }) => {
    const asked = { version: input.version, logo: null };
    const { version, unused } = await saveLogo(ctx.em, asked, change(ctx));
    ctx.settings.forget();
    await ctx.media.remove(unused);
    return { version };
  }),

  saveBooking: adminProcedure
    .input(saveBookingInput)
    .mutation(({ ctx, input: { version, ...value } }) =>
      save(ctx, { key: 'booking', version, value }),
    ),

  saveNotice: adminProcedure
    .input(saveNoticeInput)
    .mutation(({ ctx, input: { version, notice } }) =>
      save(ctx, { key: 'notice', version, value: notice }),
    ),

  savePage: adminProcedure.input(savePageInput).mutation(async ({ ctx, input }) => {
    const { key, version, ...value } = input;
    const before = (await ctx.settings.get('pages'))[key];
    return save(ctx, {
      key: pageRow(key),
      version,
      value,
      ...(before && { before: { title: before.title, body: before.body } }),
    });
  }),
});
