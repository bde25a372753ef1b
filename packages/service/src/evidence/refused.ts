import { bytesPerFile, filesPerCase } from './defaults.ts';
import type { RefusalCode } from './facts.ts';

const words: Readonly<Record<RefusalCode, string>> = {
  too_large: `The file is larger than ${bytesPerFile / 2 ** 20} MB.`,
  too_many: `A case holds ${filesPerCase} files, and has them already.`,
  kind_not_allowed: 'Only photos (JPEG, PNG, WebP, HEIC), PDF documents and MP4 videos can be sent.',
  too_many_pixels: 'The picture has too many pixels. Send a smaller one, or a part of it.',
  not_readable: 'The file cannot be opened: it is damaged, or locked with a password.',
  timed_out: 'It took too long to open the file. Send a simpler one.',
};

/** The file is not taken. `code` says why; the message says it in words for whoever sent it. */
export class EvidenceRefused extends Error {
  override readonly name = 'EvidenceRefused';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, options?: ErrorOptions) {
    super(words[code], options);
    this.code = code;
  }
}
