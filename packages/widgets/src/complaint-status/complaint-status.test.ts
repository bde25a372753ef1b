import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { caseOf, endedCase, inMinutes, lateCase, plannedCase, stepsOf, unconfirmedCase } from '../../test/cases.ts';
import { apiError, connectionError } from '../../test/fake-client.ts';
import { FakeCasesClient } from '../../test/fake-cases-client.ts';
import { buttonNamed, find, mountCase, said, settled, textOf } from '../../test/mount-case.ts';
import { forget, remembered } from '../controllers/remembered-cases.ts';
import { remember } from '../controllers/remembering.ts';
import type { ComplaintStatus } from './complaint-status.ts';
import { define } from './register.ts';

const { id } = caseOf();

const kept = (given: { readonly id?: string; readonly minutes?: number; readonly token?: string } = {}) => ({
  id: given.id ?? id,
  number: `C26-${given.id ?? 'ONE'}`,
  token: given.token ?? 'ct_kept',
  parcel: 'SF1044912398127',
  filedAt: inMinutes(-(given.minutes ?? 30)),
});

const headlineOf = (element: ComplaintStatus): string => find(element, '#headline').textContent.trim();

describe('<complaint-status> of a case', () => {
  it('says where it stands, by when somebody acts, and what it is about', async () => {
    const client = new FakeCasesClient();
    const element = await mountCase({ ...said, client });
    expect(client.retrieved).to.deep.equal([{ id, token: 'ct_1' }]);
    expect(headlineOf(element)).to.match(/^A person answers .+ before \d/);
    expect(find(element, '[part=clock]').textContent.trim()).to.equal('26 minutes left');
    expect(textOf(element)).to.contain('Complaint C26-7F3K-9D').and.to.contain('It is broken');
    expect(find(element, '.said').textContent).to.equal('The box arrived wet.\nThree of the four cups are broken.');
    expect(getComputedStyle(find(element, '.said')).whiteSpaceCollapse).to.equal('preserve-breaks');
  });

  it('says plainly when it is late', async () => {
    const element = await mountCase({ ...said, client: new FakeCasesClient(lateCase) });
    expect(headlineOf(element)).to.match(/^We are late: a person should have answered .+ It went to the next level\.$/);
    expect(find(element, '[part=clock]').textContent.trim()).to.equal('Late by 12 minutes');
    expect(find(element, '[data-state=overdue]').textContent).to.contain('Answered').and.to.contain('late');
  });

  it('goes from waiting to late by itself, and tells it once', async () => {
    const due = new Date(Date.now() + 1500).toISOString();
    const element = await mountCase({
      ...said,
      client: new FakeCasesClient(() => caseOf({ clock: { kind: 'response', standing: 'running', dueAt: due } })),
    });
    expect(headlineOf(element)).to.match(/^A person answers/);
    expect(find(element, '[role=timer]').getAttribute('aria-live')).to.equal('off');
    await waitUntil(() => headlineOf(element).startsWith('We are late'), 'late', { timeout: 4000 });
    await waitUntil(() => find(element, '[role=status]').textContent.startsWith('We are late'), 'told', {
      timeout: 3000,
    });
  });

  it('goes by the service where the reader’s clock is slow', async () => {
    const clock = { kind: 'response', standing: 'out', dueAt: inMinutes(5) } as const;
    const element = await mountCase({ ...said, client: new FakeCasesClient(() => caseOf({ clock })) });
    expect(headlineOf(element)).to.match(/^We are late/);
  });

  it('leaves a step open that was never taken, and says how it ended', async () => {
    const element = await mountCase({ ...said, client: new FakeCasesClient(() => endedCase('withdrawn')) });
    const states = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.node') ?? [])];
    expect(states.map(({ dataset }) => dataset.state)).to.deep.equal([
      ...['done', 'next', 'next', 'next', 'next', 'next', 'current'],
    ]);
    expect(states.at(-1)?.textContent).to.contain('Withdrawn');
  });

  it('shows each promise with its time, how it was kept, and what shows that', async () => {
    const element = await mountCase({ ...said, client: new FakeCasesClient(() => plannedCase()) });
    const text = find(element, '[part=plan]').textContent.replace(/\s+/g, ' ');
    expect(text).to.contain('Waybill number SF1044912400001').and.to.contain('Late: it was due');
    expect(text)
      .to.contain('Done late')
      .and.to.contain('Reference PAY-20817')
      .and.to.match(/Paid CN¥21\.60/);
  });

  it('explains a filing that is not confirmed', async () => {
    const element = await mountCase({ ...said, client: new FakeCasesClient(unconfirmedCase) });
    expect(textOf(element)).to.contain('Not confirmed yet').and.to.contain('still to be confirmed');
    expect(element.shadowRoot?.querySelector('[role=timer]')).to.equal(null);
  });

  it('gives the authority’s line once seven days have passed', async () => {
    const element = await mountCase({
      ...said,
      client: new FakeCasesClient(() => caseOf({ authorityLine: '12305' })),
    });
    expect(find(element, 'a[href="tel:12305"]').textContent).to.contain('12305');
  });

  it('shows words that a newer service adds as they are', async () => {
    const element = await mountCase({
      ...said,
      client: new FakeCasesClient(() =>
        caseOf({
          state: 'in_arbitration',
          type: 'wrong_colour',
          clock: { kind: 'appeal', standing: 'running', dueAt: inMinutes(9) },
        }),
      ),
    });
    expect(headlineOf(element)).to.equal('in arbitration');
    expect(textOf(element)).to.contain('wrong colour');
  });

  it('shows what somebody has written as text, never as markup', async () => {
    const text = '<img src=x onerror=alert(1)>';
    const client = new FakeCasesClient(() => {
      const shown = caseOf();
      return { ...shown, thread: shown.thread.map((entry) => ({ ...entry, text })) };
    });
    const element = await mountCase({ ...said, client });
    expect(find(element, '.said').textContent).to.equal(text);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('tells its page how far the case is, and when that changes', async () => {
    const client = new FakeCasesClient();
    const element = document.createElement('complaint-status');
    const loaded = oneEvent(element, 'complaint-status-loaded');
    Object.assign(element, { client, lang: 'en', ...said });
    document.body.append(element);
    expect((await loaded).detail).to.deep.equal({ id, state: 'filed' });
    await waitUntil(() => client.watched.length);
    const changed = oneEvent(element, 'complaint-status-changed');
    client.push(plannedCase());
    expect((await changed).detail).to.deep.equal({ id, state: 'in_progress' });
    element.remove();
  });

  it('looks again when it is told of another token', async () => {
    const client = new FakeCasesClient();
    const element = await mountCase({ ...said, client });
    element.token = 'ct_2';
    await element.updateComplete;
    await settled(element);
    expect(client.retrieved.map(({ token }) => token)).to.deep.equal(['ct_1', 'ct_2']);
  });

  it('stands under another name too', async () => {
    define({}, 'acme-');
    const element = await fixture<ComplaintStatus>(
      html`<acme-complaint-status
        .client=${new FakeCasesClient()}
        .case=${said.case}
        .token=${said.token}
        lang="en"
      ></acme-complaint-status>`,
    );
    await settled(element);
    expect(headlineOf(element)).to.match(/^A person answers/);
  });
});

describe('<complaint-status> of what this browser remembers', () => {
  afterEach(() => sessionStorage.clear());

  it('says what will stand here while there is nothing, and keeps the slotted link', async () => {
    const element = await mountCase({});
    expect(headlineOf(element)).to.equal('No complaint yet');
    expect((find(element, 'slot') as HTMLSlotElement).assignedElements()[0]?.textContent).to.equal('Contact the store');
  });

  it('shows the only one with its own token', async () => {
    remember('session', kept());
    const client = new FakeCasesClient();
    await mountCase({ client });
    expect(client.retrieved).to.deep.equal([{ id, token: 'ct_kept' }]);
  });

  it('takes the remembered token of a case that the page names', async () => {
    remember('session', kept());
    remember('session', kept({ id: 'cas_other' }));
    const client = new FakeCasesClient();
    await mountCase({ client, case: id });
    expect(client.retrieved).to.deep.equal([{ id, token: 'ct_kept' }]);
  });

  it('reads nothing where the page forbids it', async () => {
    remember('session', kept());
    const element = await mountCase({ storage: 'none' });
    expect(headlineOf(element)).to.equal('No complaint yet');
  });

  it('says plainly that a case without a token does not open here', async () => {
    const client = new FakeCasesClient();
    const element = await mountCase({ client, case: id });
    expect(textOf(element)).to.contain('This browser cannot open the complaint');
    expect(client.retrieved).to.deep.equal([]);
  });

  it('lists several, newest first; the chosen one is shown, and the way back leads to its line', async () => {
    remember('session', kept({ id: 'cas_old', minutes: 4000 }));
    remember('session', kept({ id: 'cas_new', minutes: 3 }));
    const client = new FakeCasesClient((wanted) => caseOf({ id: wanted }));
    const element = await mountCase({ client });
    const lines = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-id]') ?? [])];
    expect(lines.map(({ dataset }) => dataset.id)).to.deep.equal(['cas_new', 'cas_old']);
    lines[1]?.click();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'headline');
    expect(headlineOf(element)).to.match(/^A person answers/);
    buttonNamed(element, 'All complaints').click();
    await waitUntil(() => (element.shadowRoot?.activeElement as HTMLElement | null)?.dataset.id === 'cas_old');
  });

  it('shows a case that is filed on the same page, and takes nothing away that is shown', async () => {
    const client = new FakeCasesClient((wanted) => caseOf({ id: wanted }));
    const element = await mountCase({ client });
    remember('session', kept());
    dispatchEvent(new Event('file-complaint-submitted'));
    await waitUntil(() => client.retrieved.length === 1);
    await settled(element);
    remember('session', kept({ id: 'cas_second', minutes: 1 }));
    dispatchEvent(new Event('file-complaint-submitted'));
    await element.updateComplete;
    expect(client.retrieved.map((asked) => asked.id)).to.deep.equal([id]);
    expect(buttonNamed(element, 'All complaints')).to.be.an.instanceOf(HTMLButtonElement);
  });

  for (const [what, error] of [
    ['gone', apiError(404, 'case_not_found')],
    ['its token ended', apiError(401, 'token_expired')],
  ] as const) {
    it(`${what}: says so, and forgets it when asked to`, async () => {
      remember('session', kept());
      const element = await mountCase({ client: new FakeCasesClient(() => Promise.reject(error)) });
      expect(textOf(element)).to.contain('cannot be shown any more').and.to.contain('C26-ONE');
      buttonNamed(element, 'Remove it from this browser').click();
      await waitUntil(() => textOf(element).includes('No complaint yet'));
      expect(remembered('session')).to.deep.equal([]);
    });
  }

  it('offers to forget only what is remembered', async () => {
    const client = new FakeCasesClient(() => Promise.reject(apiError(404, 'case_not_found')));
    const element = await mountCase({ ...said, client });
    expect(element.shadowRoot?.querySelector('.alert button')).to.equal(null);
    forget('session', id);
  });
});

describe('<complaint-status> on a bad line', () => {
  it('tries again when the connection is back', async () => {
    let online = false;
    const client = new FakeCasesClient(() => (online ? caseOf() : Promise.reject(connectionError())));
    const element = await mountCase({ ...said, client });
    expect(textOf(element)).to.contain('Nothing is lost');
    online = true;
    dispatchEvent(new Event('online'));
    await waitUntil(() => client.retrieved.length === 2);
    await settled(element);
    expect(headlineOf(element)).to.match(/^A person answers/);
  });

  it('tells its page what failed, and reads again at a press', async () => {
    let fails = true;
    const client = new FakeCasesClient(() =>
      fails ? Promise.reject(apiError(500, 'internal_error', { requestId: 'req_1' })) : caseOf(),
    );
    const element = await mountCase({ ...said, client });
    expect(textOf(element)).to.contain('req_1');
    fails = false;
    const loaded = oneEvent(element, 'complaint-status-loaded');
    buttonNamed(element, 'Try again').click();
    await loaded;
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'headline');
  });

  it('stops asking when it leaves the page', async () => {
    let signal: AbortSignal | undefined;
    const client = new FakeCasesClient((_, given) => {
      signal = given;
      return new Promise(() => undefined);
    });
    const element = document.createElement('complaint-status');
    Object.assign(element, { client, ...said });
    document.body.append(element);
    await waitUntil(() => signal);
    element.remove();
    expect(signal?.aborted).to.equal(true);
    await aTimeout(0);
  });

  it('shows steps that are due as the service says them', async () => {
    const steps = stepsOf({ filed: -4 }, { responded: 26 });
    const element = await mountCase({ ...said, client: new FakeCasesClient(() => caseOf({ steps })) });
    expect(find(element, '.nodes').textContent).to.match(/by \d/);
  });
});
