import type { TemplateResult } from 'lit';
import type { Failure } from '../controllers/failure.ts';
import type { Locale } from '../locales/load.ts';
import type { ScorecardMessages } from '../locales/scorecard/messages.ts';
import { alertView, failureView } from '../views/alert.ts';

/** Whether what the page gave can be a person's token. Keys are for machines: a secret one must never be in a page. */
export const isStaffToken = (token: string): boolean => !/^[ps]k_/.test(token);

const ended = ['token_expired', 'token_invalid', 'key_invalid', 'key_missing'];

/** Why there are no figures: a session that ended and a role that does not see them have words of their own. */
export const troubleView = (failure: Failure, locale: Locale<ScorecardMessages>, retry: () => void): TemplateResult => {
  const { expired, refused } = locale.messages;
  if (ended.includes(failure.code)) return alertView(expired, 'warn');
  if (failure.code === 'not_allowed') return alertView(refused, 'warn');
  return failureView(failure, locale, retry);
};
