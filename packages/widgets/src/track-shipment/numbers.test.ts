import { expect } from '@open-wc/testing';
import { firstInvalid, parseNumbers } from './numbers.ts';

describe('parseNumbers', () => {
  it('takes one number as it is', () => {
    expect(parseNumbers(' 1Z12345E0205271688 ')).to.deep.equal(['1Z12345E0205271688']);
  });

  it('separates at commas, semicolons, line breaks and Chinese punctuation', () => {
    expect(parseNumbers('SF1000000001,SF1000000002；SF1000000003、SF1000000004\nSF1000000005')).to.have.length(5);
  });

  it('separates at spaces where every part is long enough to be a number', () => {
    expect(parseNumbers('SF1000000001 SF1000000002')).to.deep.equal(['SF1000000001', 'SF1000000002']);
  });

  it('joins groups that are printed with spaces between them', () => {
    expect(parseNumbers('9400 1000 0000 0000 0000 00')).to.deep.equal(['9400100000000000000000']);
    expect(parseNumbers('1Z 123 45E 02 0527 168 8')).to.deep.equal(['1Z12345E0205271688']);
  });

  it('drops doubles and keeps the order', () => {
    expect(parseNumbers('BB22222222,AA11111111,BB22222222')).to.deep.equal(['BB22222222', 'AA11111111']);
  });

  it('finds nothing in white space and separators', () => {
    expect(parseNumbers(' ,\n ; ')).to.deep.equal([]);
  });
});

describe('firstInvalid', () => {
  it('names the number that cannot be one', () => {
    expect(firstInvalid(['SF1000000001', 'abc', 'x'.repeat(65)])).to.equal('abc');
    expect(firstInvalid(['<script>'])).to.equal('<script>');
    expect(firstInvalid(['SF1000000001'])).to.equal(undefined);
  });
});
