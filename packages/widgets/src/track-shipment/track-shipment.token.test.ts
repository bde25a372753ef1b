import { expect, waitUntil } from '@open-wc/testing';
import { apiError, FakeClient } from '../../test/fake-client.ts';
import { buttonNamed, fill, mount, settled, submit, textOf } from '../../test/mount.ts';
import { parcelOf, verifiedParcel } from '../../test/parcels.ts';

const number = 'SF1044912398127';
const token = 'shopper-token';

/** Shows persons to whoever has the token, as the service does. */
const service = () =>
  new FakeClient((request, _, given) => {
    if (given === 'ended') throw apiError(401, 'token_expired');
    return [{ number: request.numbers?.[0] ?? '', parcel: given === token ? verifiedParcel() : parcelOf() }];
  });

describe('<track-shipment> with a shopper token', () => {
  it('shows the details of its number without asking for a proof, and follows with the token', async () => {
    const client = service();
    const element = await mount({ client, number, token });
    expect(textOf(element)).to.contain('Lin Mei').and.to.contain('ORD-20817');
    expect(client.tokens).to.deep.equal([token]);
    await waitUntil(() => client.watched.at(-1)?.token === token);
  });

  it('looks again when the token comes after the number', async () => {
    const client = service();
    const element = await mount({ client, number });
    expect(textOf(element)).to.not.contain('Lin Mei');
    element.token = token;
    await waitUntil(() => textOf(element).includes('Lin Mei'));
    expect(client.tokens).to.deep.equal([undefined, token]);
  });

  it('sends it with no other look-up, and leaves that alone when the token is renewed', async () => {
    const client = service();
    const element = await mount({ client, number, token });
    buttonNamed(element, 'Track another parcel').click();
    await fill(element, 'number', 'SF1000000002');
    element.token = 'renewed';
    await submit(element);
    expect(client.searches.at(-1)).to.deep.equal({ numbers: ['SF1000000002'] });
    expect(client.tokens).to.deep.equal([token, undefined]);
  });

  it('shows what everybody may see where the token has ended, and follows without it', async () => {
    const client = service();
    const element = await mount({ client, number, token: 'ended' });
    expect(textOf(element)).to.contain('Out for delivery').and.to.not.contain('Lin Mei');
    expect(client.tokens).to.deep.equal(['ended', undefined]);
    await waitUntil(() => client.watched.length === 1);
    expect(client.watched[0]?.token).to.equal(undefined);
  });

  it('keeps it when the look-up is tried again', async () => {
    let down = true;
    const client = new FakeClient((_, __, given) => {
      if (down) throw apiError(500, 'internal');
      return [{ number, parcel: given === token ? verifiedParcel() : parcelOf() }];
    });
    const element = await mount({ client, number, token });
    down = false;
    buttonNamed(element, 'Try again').click();
    await element.updateComplete;
    await settled(element);
    expect(textOf(element)).to.contain('Lin Mei');
  });

  it('is a property alone: markup does not hold it', async () => {
    const element = await mount({ client: service(), number, token });
    expect(element.outerHTML).to.not.contain(token);
    const client = service();
    const other = await mount({ client });
    other.setAttribute('token', token);
    other.setAttribute('number', number);
    await other.updateComplete;
    await settled(other);
    expect(client.tokens).to.deep.equal([undefined]);
  });
});
