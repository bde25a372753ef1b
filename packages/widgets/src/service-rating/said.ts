import type { Review, ReviewChange, ReviewDimension } from '@waybill/sdk/contract';
import type { Fields } from '../views/fields.ts';

/** What the reader says besides the score, while they say it. Their words are in the fields. */
export interface Said {
  tags: readonly string[];
  dimensions: Partial<Record<ReviewDimension, number>>;
  nps: number | undefined;
}

export const dimensions = [
  'professionalism',
  'quality',
  'ease',
  'speed',
  'attitude',
] as const satisfies readonly ReviewDimension[];

/** As it stands there already. */
export const saidOf = (review: Review | undefined): Said => ({
  tags: review?.tags ?? [],
  dimensions: Object.fromEntries(
    dimensions.flatMap((name) => {
      const score = review?.dimensions[name];
      return score ? [[name, score]] : [];
    }),
  ),
  nps: review?.nps ?? undefined,
});

const words = (text: string | undefined): string | null => text?.trim() || null;

/** What is sent. @param fits the reasons that go with the score */
export const changeOf = (
  score: number,
  { tags, dimensions: scores, nps }: Said,
  { values }: Pick<Fields, 'values'>,
  fits: readonly string[],
): ReviewChange => ({
  score,
  tags: fits.filter((tag) => tags.includes(tag)) as NonNullable<ReviewChange['tags']>,
  ...(Object.keys(scores).length > 0 && { dimensions: scores }),
  text: words(values.text),
  suggestion: words(values.suggestion),
  ...(nps !== undefined && { nps }),
});
