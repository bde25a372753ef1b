import type { LikedTag, MissedTag, ReviewTag } from '@waybill/sdk/contract';

/** The reasons that are offered, by what is rated: nobody says of a case that it was left in the wrong place. */
const liked: Readonly<Record<'parcel' | 'case', readonly LikedTag[]>> = {
  parcel: ['on_time', 'fast', 'careful', 'friendly', 'well_informed', 'easy', 'kept_word'],
  case: ['fast', 'friendly', 'well_informed', 'easy', 'kept_word', 'solved'],
};
const missed: Readonly<Record<'parcel' | 'case', readonly MissedTag[]>> = {
  parcel: ['late', 'slow', 'damaged', 'unfriendly', 'poorly_informed', 'hard_to_reach', 'wrong_place', 'broken_word'],
  case: ['slow', 'unfriendly', 'poorly_informed', 'hard_to_reach', 'broken_word', 'unsolved'],
};

/** Which reasons a score asks for. */
export const sideOf = (score: number): 'liked' | 'both' | 'missed' =>
  score === 3 ? 'both' : score > 3 ? 'liked' : 'missed';

/** The reasons that go with a score. The service takes no others. */
export const tagsFor = (kind: string, score: number): readonly ReviewTag[] => {
  const subject = kind === 'case' ? 'case' : 'parcel';
  return [...(score >= 3 ? liked[subject] : []), ...(score <= 3 ? missed[subject] : [])];
};
