import { expect } from '@open-wc/testing';
import { likedTags, missedTags } from '@waybill/sdk/contract';
import { sideOf, tagsFor } from './tags.ts';

describe('the reasons that are offered', () => {
  const liked: readonly string[] = likedTags;
  const missed: readonly string[] = missedTags;

  it('go with the score, as the service takes them, each once', () => {
    for (const kind of ['parcel', 'case', 'something newer']) {
      for (const score of [1, 2, 3, 4, 5]) {
        const tags = tagsFor(kind, score);
        expect(tags.length, `${kind} ${score}`).to.be.above(0);
        expect(new Set(tags).size).to.equal(tags.length);
        for (const tag of tags) {
          if (liked.includes(tag)) expect(score, tag).to.be.at.least(3);
          else expect(missed.includes(tag) && score <= 3, tag).to.equal(true);
        }
      }
    }
  });

  it('are all offered for a parcel or a case', () => {
    const offered = ['parcel', 'case'].flatMap((kind) => tagsFor(kind, 3));
    expect([...new Set(offered)].sort()).to.deep.equal([...liked, ...missed].sort());
  });

  it('are asked for as the score is', () => {
    expect([1, 2, 3, 4, 5].map(sideOf)).to.deep.equal(['missed', 'missed', 'both', 'liked', 'liked']);
  });
});
