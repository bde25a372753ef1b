import type { Parcel } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { ClientController } from '../controllers/client.ts';
import { failureOf } from '../controllers/failure.ts';
import type { TrackingClient } from '../controllers/tracking-client.ts';
import type { ComplaintMessages } from '../locales/complaints/messages.ts';
import { choices } from '../views/choices.ts';
import type { Fields } from '../views/fields.ts';

/** How long a filing waits for what only helps it. Milliseconds. */
const patience = 2_500;

/** What is known of a parcel: nothing where nobody could say, which stops no one. */
export type Known = Parcel | 'unknown' | undefined;

/** What the page knows of the parcel. */
export interface Asked {
  readonly number: string;
  readonly carrier?: string | undefined;
  readonly token?: string | undefined;
}

/** Whom to ask: the page's own client, or the service. */
export interface Asker {
  readonly publishableKey?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly client?: Partial<Retriever> | undefined;
}

type Retriever = Pick<TrackingClient, 'retrieve'>;

/** Whoever calls through a server of their own need not look parcels up. */
const clientOf = async ({ client, publishableKey, baseUrl }: Asker): Promise<Partial<Retriever>> => {
  if (client) return client;
  const host = { publishableKey, baseUrl, addController: () => undefined };
  return new ClientController<Retriever>(host, () => import('../controllers/tracking-client.ts')).get();
};

/** Looks a parcel up, as far as it does not hold the reader up. */
export const lookUp = async (asker: Asker, { number, carrier, token }: Asked): Promise<Known> => {
  const signal = AbortSignal.timeout(patience);
  const gaveUp = new Promise<undefined>((resolve) => signal.addEventListener('abort', () => resolve(undefined)));
  const asked = async () =>
    (await clientOf(asker)).retrieve?.(number, {
      signal,
      retries: 0,
      ...(carrier && { carrier }),
      ...(token && { token }),
    });
  try {
    return await Promise.race([asked(), gaveUp]);
  } catch (error) {
    return failureOf(error).code === 'parcel_not_found' ? 'unknown' : undefined;
  }
};

/** Which parcel it is about, if it is about one. */
export const whichView = (
  fields: Fields,
  choose: (about: 'number' | 'none') => void,
  messages: ComplaintMessages,
): TemplateResult => {
  const about = fields.values.about === 'none' ? 'none' : 'number';
  return html`${choices('about', messages.headings.parcel, messages.parcelKinds, about, choose)}
  ${
    about === 'none'
      ? nothing
      : fields.render(
          'number',
          messages.number,
          ({ value, invalid, described }) =>
            html`<input
              id="number"
              name="number"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck="false"
              maxlength="128"
              aria-invalid=${invalid}
              aria-describedby=${described}
              .value=${value}
            />`,
        )
  }`;
};
