import { publicProcedure, router } from '../trpc.ts';
import { siteInfoInput, sitePageInput } from './schema.ts';

export const siteRouter = router({
  info: publicProcedure.input(siteInfoInput).query(async ({ ctx, input }) => {
    const { locale = ctx.locale } = input;
    const { name, tagline, email, phone, address, isDemo } = await ctx.settings.get('company');
    const { logo } = await ctx.settings.get('look');
    const notice = await ctx.settings.get('notice');
    return {
      name,
      email,
      phone,
      address,
      tagline: tagline[locale],
      notice: notice[locale] || null,
      logo: logo && { src: `/media/${logo.file}`, width: logo.width, height: logo.height },
      demo: isDemo,
      timeZone: ctx.timeZone,
      developmentInbox: ctx.hasDevelopmentInbox,
    };
  }),

  /** A page nobody has written yet is empty, not missing: its address is linked from every page. */
  page: publicProcedure.input(sitePageInput).query(async ({ ctx, input }) => {
    const { key, locale = ctx.locale } = input;
    const page = (await ctx.settings.get('pages'))[key];
    return { title: page?.title[locale] ?? '', body: page?.body[locale] ?? '' };
  }),
});
