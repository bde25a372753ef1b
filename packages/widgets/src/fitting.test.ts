import { expect } from '@open-wc/testing';
import { misfit, mostBytes } from './fitting.ts';

const file = (name: string, type = '', size = 1) => ({ name, type, size });

describe('a file', () => {
  it('fits by its kind, or by its name where the system does not know that', () => {
    for (const type of ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf', 'video/mp4'])
      expect(misfit(file('x', type)), type).to.equal(undefined);
    for (const name of ['IMG_1.HEIC', 'a.jpeg', 'b.pdf']) expect(misfit(file(name)), name).to.equal(undefined);
    for (const [name, type] of [
      ['a.svg', 'image/svg+xml'],
      ['a.jpg', 'text/html'],
      ['a.gif', 'image/gif'],
      ['a.exe', ''],
    ] as const)
      expect(misfit(file(name, type)), name).to.equal('wrongKind');
  });

  it('fits up to 10 MB, and not without a byte', () => {
    expect(misfit(file('a.png', 'image/png', mostBytes))).to.equal(undefined);
    expect(misfit(file('a.png', 'image/png', mostBytes + 1))).to.equal('tooLarge');
    expect(misfit(file('a.png', 'image/png', 0))).to.equal('empty');
  });
});
