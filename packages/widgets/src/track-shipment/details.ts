import type { Consignee, Parcel } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { ProofLocale } from './proof.ts';

const written = (address: Consignee['address'], tag: string): string => {
  if (!address) return '';
  const { lines, city, region, postalCode } = address;
  return tag.startsWith('zh')
    ? [[region, city, ...lines].filter(Boolean).join(' '), postalCode].filter(Boolean).join(' ')
    : [...lines, [postalCode, city].filter(Boolean).join(' '), region].filter(Boolean).join(', ');
};

/** What only the person sees whose parcel it is. */
export const detailsView = (
  { consignee, orderNumber, proofOfDelivery }: Parcel,
  { messages, tag }: ProofLocale,
): TemplateResult => {
  const { recipient, address, order, signedBy, fields } = messages;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [recipient, consignee?.name],
    [address, consignee && written(consignee.address, tag)],
    [fields.phone, consignee?.phone],
    [order, orderNumber],
    [signedBy, proofOfDelivery?.signedBy],
  ];
  return html`<section class="part stack" part="details">
    <h3 id="details" tabindex="-1">${messages.details}</h3>
    <dl class="facts">
      ${facts.map(([name, value]) =>
        value
          ? html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`
          : nothing,
      )}
    </dl>
  </section>`;
};
