import { aTimeout, expect } from '@open-wc/testing';
import { Part } from './part.ts';

/** An element that is on the page. */
class Host {
  updates = 0;
  readonly updateComplete = Promise.resolve(true);
  addController(controller: { hostConnected?(): void }): void {
    controller.hostConnected?.();
  }
  removeController(): void {
    // Never asked for.
  }
  requestUpdate(): void {
    this.updates++;
  }
}

/** What can be fetched once the line is there. */
const fetched = () => {
  const line = { works: true, asked: 0 };
  const part = new Part(new Host(), () => {
    line.asked++;
    return line.works ? Promise.resolve('steps') : Promise.reject(new TypeError('not fetched'));
  });
  return { line, part };
};

describe('a part of an element', () => {
  it('is fetched once, ahead and when it is needed', async () => {
    const { line, part } = fetched();
    const ahead = part.fetch();
    expect(await part.need()).to.equal('steps');
    await ahead;
    expect(await part.need()).to.equal('steps');
    expect(line.asked).to.equal(1);
  });

  it('says nothing of a failure until it is needed, and is asked for then', async () => {
    const { line, part } = fetched();
    line.works = false;
    await part.fetch();
    expect(part.failure).to.equal(undefined);
    line.works = true;
    expect(await part.need()).to.equal('steps');
    expect(part.current).to.equal('steps');
  });

  it('says why it is not there, and lets whoever waits go on when the connection is back', async () => {
    const { line, part } = fetched();
    line.works = false;
    const needed = part.need();
    expect(part.busy).to.equal(true);
    await aTimeout(0);
    expect(part.busy).to.equal(false);
    expect(part.failure).to.deep.equal({ kind: 'unreachable', code: 'connection' });
    line.works = true;
    dispatchEvent(new Event('online'));
    expect(await needed).to.equal('steps');
    await aTimeout(0);
    expect(part.failure).to.equal(undefined);
  });

  it('is asked for once at a time, and not again once it is there', async () => {
    const { line, part } = fetched();
    part.retry();
    expect(line.asked).to.equal(0);
    const needed = part.need();
    part.retry();
    await Promise.all([needed, part.need()]);
    part.retry();
    expect(line.asked).to.equal(1);
  });
});
