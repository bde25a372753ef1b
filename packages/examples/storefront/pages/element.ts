// The elements that the script tag brings, for the compiler alone.
import type {} from '@waybill/widgets/complaint-status/define';
import type {} from '@waybill/widgets/file-complaint/define';
import type {} from '@waybill/widgets/service-news/define';
import type {} from '@waybill/widgets/shipping-quote/define';
import type {} from '@waybill/widgets/track-shipment/define';

type Child = Node | string;

/** An element with its attributes and children, without any markup in strings: the shop runs under Trusted Types. */
export const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};
