// Runs in a thread of its own: setting a document takes as long as many calls.
import { fileURLToPath } from 'node:url';
import pdfmake from 'pdfmake';
import type { ProposalDocument } from './document.ts';
import { pdfOf } from './pdf.ts';

const font = 'Noto Sans SC';
const file = (weight: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`));
const files = { normal: file('400Regular'), bold: file('600SemiBold') };

pdfmake.setFonts({ [font]: files });
// A document takes nothing but its fonts, whatever stands in it.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(files).includes(path));

export const typeset = async (proposal: ProposalDocument): Promise<Uint8Array> =>
  pdfmake.createPdf(pdfOf(proposal, font)).getBuffer();
