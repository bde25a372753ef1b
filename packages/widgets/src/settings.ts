/** What a page says once for all its elements. An element's own attributes win. */
export interface Settings {
  /** Publishable key, `pk_…`. */
  key?: string | undefined;
  /** Address of the service, without `/v1`. Default: the page's own origin. */
  baseUrl?: string | undefined;
  /** Language of the elements, BCP 47. Default: that of the page around them. */
  lang?: string | undefined;
}

/** Read by the elements. Written by `configure` alone. */
export const settings: Settings = {};

/** Sets what is not set yet, so that a script tag that stands twice on a page does no harm. */
export const configure = ({ key, baseUrl, lang }: Settings): void => {
  settings.key ??= key;
  settings.baseUrl ??= baseUrl;
  settings.lang ??= lang;
};
