import { proposalLink } from '@waybill/sdk/contract';
import { inTenant } from '../../db/index.ts';
import {
  addressOf,
  onMerchantCall,
  ProblemError,
  type Platform,
  type ServiceApp,
  type ServiceContext,
} from '../../platform/index.ts';
import { findQuote } from '../quote-store.ts';
import { audienceOf, findVisible } from '../quoting.ts';
import { presentQuote } from '../rules/index.ts';
import { documentOf, type ProposalDocument } from './document.ts';
import { languageOf } from './language.ts';
import { merchantName } from './merchant-store.ts';
import { nothingPage, pageOf } from './page.ts';
import { pageStyleHash } from './page-style.ts';
import { printed } from './printing.ts';

const path = '/v1/proposals';

/** Links to a quote as a page and as PDF, and what they lead to. */
export const proposalRoutes = (app: ServiceApp, platform: Platform): void => {
  onMerchantCall(app, platform, proposalLink, async ({ received: { params, query }, caller, tx, publicUrl }) => {
    const quote = await findVisible(tx, caller, params.id);
    if (!quote) throw new ProblemError('quote_not_found');
    const audience = audienceOf(caller);
    const shown = { quoteId: quote.id, audience, language: languageOf(query.language) };
    const page = await platform.tokens.proposalToken(caller.merchantId, { ...shown, format: 'html' });
    const pdf = await platform.tokens.proposalToken(caller.merchantId, { ...shown, format: 'pdf' });
    return {
      url: `${publicUrl}${path}/${page.token}`,
      pdfUrl: audience === 'merchant' ? `${publicUrl}${path}/${pdf.token}` : null,
      expiresAt: page.expiresAt.toISOString(),
    };
  });

  app.get(`${path}/:token`, async (context) => {
    // Logs and metrics know the route by this name, and never by its path: that is a key.
    context.set('routeName', 'quotes.readProposal');
    await platform.limits.take('address', addressOf(platform, context));
    const found = await find(platform, context.req.param('token'));
    if (found === null) return answerNothing(context);
    guard(context);
    const { format, proposal } = found;
    context.header('Content-Language', proposal.language);
    if (format === 'html') return context.html(await pageOf(proposal));
    context.header('Content-Type', 'application/pdf');
    context.header('Content-Disposition', `attachment; filename="${proposal.number}.pdf"`);
    return context.body(new Uint8Array(await printed(proposal)));
  });
};

/** What a link leads to; null where it is none of ours, has ended, or the quote is gone. */
const find = async (
  platform: Platform,
  token: string,
): Promise<{ format: 'html' | 'pdf'; proposal: ProposalDocument } | null> => {
  const claims = await platform.tokens.verifyProposal(token).catch((error: unknown) => {
    if (error instanceof ProblemError) return null;
    throw error;
  });
  if (claims === null) return null;
  const { merchantId, quoteId, audience, language, format } = claims;
  return inTenant(platform.db, merchantId, async (tx) => {
    const quote = await findQuote(tx, merchantId, quoteId);
    if (!quote) return null;
    const shown = presentQuote(quote, audience, platform.clock.now());
    const reader = audience === 'merchant' ? await merchantName(tx, merchantId) : null;
    return { format, proposal: documentOf(shown, languageOf(language), reader) };
  });
};

/** A page for people, problem details for programs. */
const answerNothing = async (context: ServiceContext): Promise<Response> => {
  if (!context.req.header('accept')?.includes('text/html')) throw new ProblemError('proposal_not_found');
  guard(context);
  return context.html(await nothingPage(), 404);
};

/** The page loads nothing, runs nothing, stands in no other page, and tells nobody where it was read. */
const policy = [
  "default-src 'none'",
  `style-src '${pageStyleHash}'`,
  'sandbox',
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const guard = (context: ServiceContext): void => {
  context.header('Content-Security-Policy', policy);
  context.header('Cache-Control', 'private, no-store');
  context.header('Referrer-Policy', 'no-referrer');
  context.header('X-Robots-Tag', 'noindex');
};
