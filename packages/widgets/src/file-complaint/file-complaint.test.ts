import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import { apiError, connectionError } from '../../test/fake-client.ts';
import { FakeFilingClient, filedOf } from '../../test/fake-filing-client.ts';
import {
  buttonNamed,
  choose,
  delivered,
  fill,
  find,
  headingOf,
  inputOf,
  mountComplaint,
  next,
  pick,
  tell,
  textOf,
  toContact,
} from '../../test/mount-complaint.ts';
import { inHours, parcelOf, verifiedParcel } from '../../test/parcels.ts';
import { define } from './register.ts';
import { FileComplaint } from './file-complaint.ts';

const number = 'SF1044912398127';
const focused = (element: FileComplaint) => element.shadowRoot?.activeElement?.id;
const types = (element: FileComplaint) =>
  [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('[name=type]') ?? [])].map(({ value }) => value);

describe('<file-complaint> step by step', () => {
  afterEach(() => sessionStorage.clear());

  it('files what was said about a given parcel in three steps, and shows the number and the two times', async () => {
    const client = new FakeFilingClient();
    const element = await mountComplaint({ client, ...delivered(), token: 'parcel token' });
    expect(headingOf(element)).to.equal('What happened?');
    expect(textOf(element)).to.contain('Step 1 of 3').and.to.contain(number);
    await tell(element);
    await waitUntil(() => focused(element) === 'headline');
    expect(textOf(element)).to.contain('Step 2 of 3');
    find(element, '[value=replacement]').click();
    await next(element);
    await fill(element, 'phone', '138 0013 8000');
    const submitted = oneEvent(element, 'file-complaint-submitted');
    await next(element);
    expect((await submitted).detail).to.deep.equal({
      id: 'cas_01h455vb4pex5vsknk084sn02q',
      number: 'C26-7F3K-9D',
      token: 'case token',
    });
    await waitUntil(() => focused(element) === 'headline' && headingOf(element).startsWith('Thank you'));
    expect(textOf(element)).to.match(/C26-7F3K-9D.*A person answers .+ before .+You get a plan .+ before /);
    expect(client.filings).to.have.length(1);
    expect(client.filings[0]).to.deep.include({
      call: 'complain',
      token: 'parcel token',
      input: {
        ...{ number, carrier: 'sf', type: 'broken', text: 'Three cups are broken.', wishes: ['replacement'] },
        contact: { phone: '138 0013 8000', preferred: 'phone' },
      },
    });
    expect(client.lookedUp).to.deep.equal([]);
  });

  it('proves the parcel by what the reader is reached by, where no token does', async () => {
    const client = new FakeFilingClient();
    const element = await mountComplaint({ client, ...delivered() });
    await toContact(element);
    await next(element);
    expect(client.filings[0]?.input.proof).to.deep.equal({ phoneLast4: '8000' });
    const byMail = await mountComplaint({ client, ...delivered() });
    await tell(byMail);
    await next(byMail);
    await choose(byMail, 'E-mail');
    await fill(byMail, 'email', 'ann@example.com');
    await next(byMail);
    expect(client.filings[1]?.input).to.deep.include({
      contact: { email: 'ann@example.com', preferred: 'email' },
      proof: { email: 'ann@example.com' },
    });
  });

  it('leaves out a token whose time is over, and proves instead', async () => {
    const client = new FakeFilingClient(() => {
      if (client.filings.length === 1) throw apiError(401, 'token_expired');
      return filedOf();
    });
    const element = await mountComplaint({ client, ...delivered(), token: 'old' });
    await toContact(element);
    await next(element);
    await waitUntil(() => headingOf(element).startsWith('Thank you'));
    expect(client.filings.map(({ token }) => token)).to.deep.equal(['old', undefined]);
    expect(client.filings[1]?.input.proof).to.deep.equal({ phoneLast4: '8000' });
  });

  it('sends questions and suggestions where they belong, without wishes', async () => {
    const client = new FakeFilingClient();
    const element = await mountComplaint({ client, ...delivered() });
    find(element, 'summary').click();
    await tell(element, 'question', 'Where is my invoice?');
    expect(element.shadowRoot?.querySelector('[name=wishes]')).to.equal(null);
    await next(element);
    await fill(element, 'phone', '138 0013 8000');
    await next(element);
    expect(client.filings[0]).to.deep.include({ call: 'enquire' });
  });

  it('goes back and forth without loss', async () => {
    const element = await mountComplaint(delivered());
    await toContact(element);
    buttonNamed(element, 'Back').click();
    await waitUntil(() => headingOf(element) === 'Photos, and what would help');
    buttonNamed(element, 'Back').click();
    await waitUntil(() => headingOf(element) === 'What happened?' && focused(element) === 'headline');
    expect(inputOf(element, 'text').value).to.equal('Three cups are broken.');
    expect((find(element, '[name=type][value=broken]') as HTMLInputElement).checked).to.equal(true);
    await next(element);
    await next(element);
    expect(inputOf(element, 'phone').value).to.equal('138 0013 8000');
  });

  it('fills in how the reader is reached, where the parcel says it', async () => {
    const element = await mountComplaint({ parcel: verifiedParcel({ milestone: 'delivered' }), token: 'parcel token' });
    await tell(element);
    await next(element);
    expect(inputOf(element, 'phone').value).to.equal('+86 138 0013 8000');
  });

  it('says at the field what is missing, and puts the focus there', async () => {
    const client = new FakeFilingClient();
    const element = await mountComplaint({ client, ...delivered() });
    await next(element);
    await waitUntil(() => focused(element) === 'type');
    expect(textOf(element)).to.contain('Choose what comes closest');
    await pick(element, 'broken');
    await next(element);
    await waitUntil(() => focused(element) === 'text');
    expect(inputOf(element, 'text').getAttribute('aria-invalid')).to.equal('true');
    await fill(element, 'text', 'It broke.');
    await next(element);
    find(element, '[value=refund]').click();
    await element.updateComplete;
    await fill(element, 'amount', 'a lot');
    await next(element);
    await waitUntil(() => focused(element) === 'amount');
    await fill(element, 'amount', '59,90');
    await next(element);
    await fill(element, 'phone', '12');
    await next(element);
    await waitUntil(() => focused(element) === 'phone');
    expect(inputOf(element, 'phone').value).to.equal('12');
    expect(client.filings).to.deep.equal([]);
  });

  it('goes back to the field that the service finds wrong', async () => {
    const refuse = () => Promise.reject(Object.assign(apiError(400, 'invalid_request'), { issues }));
    const issues = [{ pointer: '#/contact/phone' }];
    const element = await mountComplaint({ client: new FakeFilingClient(refuse), ...delivered() });
    await toContact(element, '555 0000');
    await next(element);
    await waitUntil(() => focused(element) === 'phone');
    expect(textOf(element)).to.contain('country code');
    expect(element.shadowRoot?.querySelector('[role=alert]')).to.equal(null);
  });

  it('is stopped by the page, which gets what was written', async () => {
    const client = new FakeFilingClient();
    const element = await mountComplaint({ client, ...delivered() });
    await toContact(element);
    const asked = new Promise<string>((resolve) =>
      element.addEventListener('file-complaint-submit', (event) => {
        event.preventDefault();
        resolve(event.detail.input.text);
      }),
    );
    await next(element);
    expect(await asked).to.equal('Three cups are broken.');
    expect(client.filings).to.deep.equal([]);
    expect(headingOf(element)).to.equal('How can we reach you?');
  });

  it('files once for a nervous thumb', async () => {
    let answer: () => void = () => undefined;
    const client = new FakeFilingClient(async () => {
      await new Promise<void>((resolve) => (answer = resolve));
      return filedOf();
    });
    const element = await mountComplaint({ client, ...delivered() });
    await toContact(element);
    for (let times = 0; times < 3; times++) find(element, 'form [part=button]').click();
    await waitUntil(() => client.filings.length);
    await aTimeout(50);
    answer();
    await waitUntil(() => headingOf(element).startsWith('Thank you'));
    expect(client.filings).to.have.length(1);
  });

  for (const [what, code, error, text] of [
    [
      'too many reports',
      'rate_limited',
      apiError(429, 'rate_limited', { retryAfter: 30 }),
      'You can try again in 30 seconds',
    ],
    ['a failure of the service', 'internal_error', apiError(500, 'internal_error', { requestId: 'req_1' }), 'req_1'],
    ['a key that is none', 'key_invalid', apiError(401, 'key_invalid'), 'key_invalid'],
  ] as const) {
    it(`says what is the matter after ${what}, tells the page, and loses nothing`, async () => {
      const element = await mountComplaint({
        client: new FakeFilingClient(() => Promise.reject(error)),
        ...delivered(),
      });
      await toContact(element);
      const failed = oneEvent(element, 'file-complaint-error');
      await next(element);
      expect((await failed).detail).to.deep.equal({ code });
      expect(find(element, '[role=alert]').textContent).to.contain(text);
      expect(inputOf(element, 'phone').value).to.equal('138 0013 8000');
    });
  }
});

describe('<file-complaint> and its parcel', () => {
  afterEach(() => sessionStorage.clear());

  it('asks which parcel, looks it up, and puts first what fits it', async () => {
    const client = new FakeFilingClient();
    client.parcel = (asked) => parcelOf({ number: asked, milestone: 'delivered' });
    const element = await mountComplaint({ client });
    expect(textOf(element)).to.contain('Step 1 of 4');
    await next(element);
    await waitUntil(() => focused(element) === 'number');
    await fill(element, 'number', number);
    await next(element);
    await waitUntil(() => headingOf(element) === 'What happened?');
    expect(types(element)[0]).to.equal('not_received');
    expect(client.lookedUp).to.deep.equal([number]);
  });

  it('says early that a number is unknown; it is not needed', async () => {
    const client = new FakeFilingClient();
    client.parcel = () => Promise.reject(apiError(404, 'parcel_not_found'));
    const element = await mountComplaint({ client });
    await fill(element, 'number', number);
    await next(element);
    await waitUntil(() => focused(element) === 'number');
    expect(textOf(element)).to.contain('We do not know this number');
    await choose(element, 'No number, or not about a parcel');
    await next(element);
    await tell(element, 'delayed', 'Where is it?');
    await next(element);
    await fill(element, 'phone', '138 0013 8000');
    await next(element);
    expect(client.filings[0]?.input).not.to.have.any.keys('number', 'proof', 'carrier');
  });

  it('looks up the page’s number by itself, and asks for another where that is unknown', async () => {
    const client = new FakeFilingClient();
    client.parcel = () => Promise.reject(apiError(404, 'parcel_not_found'));
    const element = await mountComplaint({ client, number });
    await waitUntil(() => element.shadowRoot?.querySelector('#number'));
    expect(inputOf(element, 'number').value).to.equal(number);
    expect(textOf(element)).to.contain('We do not know this number').and.to.contain('Step 1 of 4');
    expect(focused(element)).to.equal(undefined);
  });

  it('does not stop where nobody can say how the parcel stands', async () => {
    const client = new FakeFilingClient();
    client.parcel = () => Promise.reject(connectionError());
    const element = await mountComplaint({ client, number });
    await toContact(element);
    await next(element);
    expect(client.filings[0]?.input.number).to.equal(number);
  });

  it('does not wait longer than a moment for what only helps', async () => {
    const client = new FakeFilingClient();
    client.parcel = () => new Promise(() => undefined);
    const began = Date.now();
    const element = await mountComplaint({ client, number });
    await waitUntil(() => element.shadowRoot?.querySelector('[name=type]'), 'the step stands', { timeout: 4000 });
    expect(Date.now() - began).to.be.below(4000);
  });

  it('asks anew where the service does not know the number when it is sent', async () => {
    const client = new FakeFilingClient(() => Promise.reject(apiError(404, 'parcel_not_found')));
    const element = await mountComplaint({ client, ...delivered() });
    await toContact(element);
    await next(element);
    await waitUntil(() => focused(element) === 'number');
    expect(textOf(element)).to.contain('Which parcel is it about?');
  });

  it('puts the delay first for a late parcel, and moves nothing once something is chosen', async () => {
    const parcel = parcelOf({ milestone: 'in_transit', promisedAt: inHours(-2) });
    const element = await mountComplaint({ parcel });
    expect(types(element)[0]).to.equal('delayed');
    const before = types(element);
    await pick(element, 'delayed');
    element.parcel = { ...parcel, milestone: 'delivered' };
    await element.updateComplete;
    expect(types(element)).to.deep.equal(before);
  });

  it('begins anew for another parcel', async () => {
    const element = await mountComplaint(delivered());
    await tell(element);
    element.parcel = parcelOf({ number: 'SF1000000002' });
    await element.updateComplete;
    expect(headingOf(element)).to.equal('What happened?');
    expect(inputOf(element, 'text').value).to.equal('');
  });
});

describe('<file-complaint> under another name', () => {
  it('is registered with a prefix, which what it opens has too', async () => {
    define({}, 'acme-');
    const element = document.createElement('acme-file-complaint');
    if (!(element instanceof FileComplaint)) throw new Error('It is not registered.');
    Object.assign(element, { client: new FakeFilingClient(), ...delivered(), lang: 'en' });
    document.body.append(element);
    await waitUntil(() => element.shadowRoot?.querySelector('form input'), 'it stands', { timeout: 5000 });
    await toContact(element);
    await next(element);
    await waitUntil(() => headingOf(element).startsWith('Thank you'));
    buttonNamed(element, 'Follow it here').click();
    await waitUntil(() => element.shadowRoot?.querySelector('acme-complaint-status'), 'it opens', { timeout: 5000 });
    element.remove();
    sessionStorage.clear();
  });
});
