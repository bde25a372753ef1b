import type { TextOverrides } from './locales/overrides.ts';

/** What a page says once for all its elements. An element's own attributes win. */
export interface Settings {
  /** Publishable key, `pk_…`. */
  key?: string | undefined;
  /** Address of the service, without `/v1`. Default: the page's own origin. */
  baseUrl?: string | undefined;
  /** Language of the elements, BCP 47. Default: that of the page around them. */
  lang?: string | undefined;
  /**
   * Texts in place of the elements' own. Default: the page's `<script type="application/json" id="waybill-texts">`.
   */
  texts?: TextOverrides | undefined;
}

/** Read by the elements. Written by `configure` alone. */
export const settings: Settings = {};

/** Sets what is not set yet, so that a script tag that stands twice on a page does no harm. */
export const configure = ({ key, baseUrl, lang, texts }: Settings): void => {
  settings.key ??= key;
  settings.baseUrl ??= baseUrl;
  settings.lang ??= lang;
  settings.texts ??= texts;
};
