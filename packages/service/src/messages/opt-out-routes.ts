import { inTenant } from '../db/index.ts';
import { addressOf, ProblemError, type Platform, type ServiceApp, type ServiceContext } from '../platform/index.ts';
import { optOut } from '../reviews/index.ts';
import { donePage, endedPage, questionPage } from './opt-out-page.ts';
import { optOutPath } from './opt-out-path.ts';
import { documentLanguage } from './words.ts';

/** The page loads nothing, runs nothing, stands in no other page, and sends its one form here. */
const policy = "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/**
 * Links in messages that have their reader asked no more. To look changes nothing; to send the form does, and so does a
 * mail program with one click of its own (RFC 8058).
 */
export const optOutRoutes = (app: ServiceApp, platform: Platform): void => {
  const path = `${optOutPath}/:token`;

  app.get(path, async (context) => {
    const claims = await read(platform, context);
    return claims === null
      ? context.html(await endedPage(), 404)
      : context.html(await questionPage(documentLanguage(claims.language)));
  });

  app.post(path, async (context) => {
    const claims = await read(platform, context);
    if (claims === null) return context.html(await endedPage(), 404);
    const { merchantId, personKeys, language } = claims;
    await inTenant(platform.db, merchantId, (tx) => optOut(tx, merchantId, personKeys, platform.clock.now()));
    return context.html(await donePage(documentLanguage(language)));
  });
};

/** Whom the link has asked no more; null where it is none of ours, or has ended. */
const read = async (platform: Platform, context: ServiceContext) => {
  // Logs and metrics know the route by this name, and never by its path: that is a key.
  context.set('routeName', 'messages.optOut');
  await platform.limits.take('address', addressOf(platform, context));
  context.header('Content-Security-Policy', policy);
  context.header('Cache-Control', 'private, no-store');
  context.header('Referrer-Policy', 'no-referrer');
  context.header('X-Robots-Tag', 'noindex');
  return platform.tokens.verifyOptOut(context.req.param('token') ?? '').catch((error: unknown) => {
    if (error instanceof ProblemError) return null;
    throw error;
  });
};
