/** Files of one case. */
export const mostFiles = 6;
/** Bytes. */
export const mostBytes = 10 * 2 ** 20;

/** Why a file is not taken. */
export type Misfit = 'tooLarge' | 'wrongKind' | 'empty';

const types = /^(image\/(jpeg|png|webp|hei[cf])|application\/pdf|video\/mp4)$/;
const names = /\.(jpe?g|png|webp|hei[cf]|pdf|mp4)$/i;

/** Undefined for a file that can be sent, as far as its size and its kind say. The service looks closer. */
export const misfit = ({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>): Misfit | undefined => {
  // Not every system knows the kind of its own pictures.
  if (type ? !types.test(type) : !names.test(name)) return 'wrongKind';
  if (size > mostBytes) return 'tooLarge';
  return size ? undefined : 'empty';
};
