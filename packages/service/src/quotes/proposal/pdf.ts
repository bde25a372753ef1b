import type { Content, CustomTableLayout, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Part, ProposalDocument } from './document.ts';
import type { Line } from './refusals.ts';
import type { Compensation, OptionSection, PriceTable } from './option-section.ts';

const ink = '#16202b';
const quiet = '#5d6977';
const rule = '#d8dde3';
const accent = '#0b5a52';
const wash = '#eef5f3';
/** Points. A4 is 595 wide. */
const margin = 51;
const width = 595.28 - 2 * margin;

/** The proposal on A4 pages, as pdfmake takes it. The same document has the same bytes. */
export const pdfOf = (proposal: ProposalDocument, font: string): TDocumentDefinitions => {
  const { language, title, number, facts, notice, options, lists, contacts, closing, madeAt, pageOf } = proposal;
  return {
    pageSize: 'A4',
    pageMargins: [margin, 44, margin, 50],
    defaultStyle: { font, fontSize: 8.5, lineHeight: 1.05, color: ink },
    language: language === 'zh' ? 'zh-Hans' : 'en',
    info: { title: `${title} ${number}`, creationDate: new Date(madeAt) },
    content: [
      {
        columns: [
          { text: title, bold: true, color: accent },
          { text: number, alignment: 'right', color: quiet },
        ],
      },
      journeyOf(proposal),
      factsOf(facts),
      ...(notice === null ? [] : [noticeOf(notice)]),
      lineAcross(1.2, ink, 10),
      ...options.entries.map((option, index) =>
        unbroken(index === 0 ? [headingOf(options), optionOf(option)] : [optionOf(option)]),
      ),
      ...lists.map((list) => unbroken([headingOf(list), lineAcross(0.5, rule, 5), listOf(list)])),
      unbroken([
        ...(contacts.entries.length === 0 ? [] : [headingOf(contacts)]),
        ...contacts.entries.map((text): Content => ({ text, margin: [0, 5, 0, 0] })),
        lineAcross(1.2, ink, 12),
        { text: closing, color: quiet, fontSize: 7.5, margin: [0, 6, 0, 0] },
      ]),
    ],
    footer: (page, pages) => ({
      margin: [margin, 16, margin, 0],
      fontSize: 7.5,
      color: quiet,
      columns: [
        { text: number },
        { text: pageOf.replace('{page}', String(page)).replace('{pages}', String(pages)), alignment: 'right' },
      ],
    }),
  };
};

const unbroken = (stack: Content[]): Content => ({ unbreakable: true, stack });

const lineAcross = (lineWidth: number, lineColor: string, above: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth, lineColor }],
  margin: [0, above, 0, 0],
});

const headingOf = ({ heading }: Part<unknown>): Content => ({
  text: heading,
  bold: true,
  color: accent,
  fontSize: 9,
  margin: [0, 12, 0, 0],
});

const journeyOf = ({ from, to }: ProposalDocument): Content => ({
  text: [from, { text: '  →  ', color: accent, bold: false }, to],
  bold: true,
  fontSize: 20,
  lineHeight: 1,
  margin: [0, 8, 0, 8],
});

/** Two beside each other. */
const factsOf = (facts: readonly Line[]): Content => ({
  layout: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => 12,
    paddingTop: () => 0,
    paddingBottom: () => 4,
  },
  table: {
    widths: ['*', '*'],
    body: pairsOf(facts).map((pair) => pair.map(factOf)),
  },
});

const pairsOf = (facts: readonly Line[]): readonly (readonly [Line, Line | undefined])[] =>
  facts.flatMap((fact, index) => (index % 2 === 0 ? [[fact, facts[index + 1]] as const] : []));

const factOf = (fact: Line | undefined): TableCell =>
  fact === undefined ? '' : { stack: [{ text: fact.label, color: quiet, fontSize: 7.5 }, fact.text] };

const noticeOf = (notice: string): Content => ({
  margin: [0, 6, 0, 0],
  layout: {
    hLineWidth: () => 0,
    vLineWidth: (edge) => (edge === 0 ? 2.5 : 0),
    vLineColor: () => accent,
    paddingTop: () => 5,
    paddingBottom: () => 5,
    paddingLeft: () => 8,
  },
  table: { widths: ['*'], body: [[{ text: notice, fillColor: wash }]] },
});

const optionOf = ({ name, zone, marks, total, promise, notes, price, compensation }: OptionSection): Content => ({
  stack: [
    lineAcross(0.5, rule, 8),
    {
      margin: [0, 8, 0, 0],
      columns: [
        {
          width: '*',
          text: [
            { text: name, bold: true, fontSize: 12 },
            { text: `   ${zone}`, color: quiet },
            ...marks.map((mark) => ({ text: `   ${mark}`, color: accent, bold: true })),
          ],
        },
        { width: 'auto', text: total, bold: true, fontSize: 12, alignment: 'right' },
      ],
    },
    { text: promise, bold: true, margin: [0, 1, 0, 1] },
    { text: notes, color: quiet },
    {
      margin: [0, 7, 0, 6],
      columnGap: 26,
      columns: [
        { width: '*', stack: priceOf(price) },
        { width: 190, stack: compensationOf(compensation) },
      ],
    },
  ],
});

const ruled = (body: readonly unknown[], lines: (row: number) => number): CustomTableLayout => ({
  hLineWidth: (row) => (row === 0 || row > body.length ? 0 : lines(row)),
  vLineWidth: () => 0,
  hLineColor: () => rule,
  paddingLeft: (column) => (column === 0 ? 0 : 8),
  paddingRight: () => 0,
  paddingTop: () => 2,
  paddingBottom: () => 2,
});

const right = (text: string, more: object = {}): TableCell => ({ text, alignment: 'right', ...more });

const priceOf = ({ head: [item, quantity, amount], rows, total, weight }: PriceTable): Content[] => {
  const small = { color: quiet, fontSize: 7.5 };
  const body: TableCell[][] = [
    [{ text: item, ...small }, right(quantity, small), right(amount, small)],
    ...rows.flatMap(({ cells, notes }): TableCell[][] => [
      [cells[0], right(cells[1], { color: quiet, noWrap: true }), right(cells[2], { noWrap: true })],
      ...(notes.length === 0 ? [] : [[{ text: notes.join('\n'), colSpan: 3, color: quiet, fontSize: 8 }, '', '']]),
    ]),
    [{ text: total[0], bold: true, colSpan: 2 }, '', right(total[1], { bold: true, noWrap: true })],
  ];
  const explained = new Set(rows.flatMap(({ notes }, index) => (notes.length === 0 ? [] : [index + 2])));
  const layout = ruled(body, (row) =>
    row === body.length || explained.has(row) ? 0 : row === body.length - 1 ? 0.9 : 0.5,
  );
  return [
    { table: { headerRows: 1, widths: ['*', 'auto', 'auto'], body }, layout },
    { text: weight, color: quiet, margin: [0, 3, 0, 0] },
  ];
};

const compensationOf = ({ heading, columns, rows, note }: Compensation): Content[] => {
  const small = { color: quiet, fontSize: 7.5 };
  const head: TableCell[][] = columns.length < 2 ? [] : [['', ...columns.map((column) => right(column, small))]];
  const body = [
    ...head,
    ...rows.map(({ label, amounts }): TableCell[] => [
      label,
      ...amounts.map((amount) => right(amount, { noWrap: true })),
    ]),
  ];
  return [
    { text: heading, ...small, margin: [0, 2, 0, 2] },
    { table: { widths: ['*', ...columns.map(() => 'auto')], body }, layout: ruled(body, () => 0.5) },
    ...(note === null ? [] : [{ text: note, color: quiet, margin: [0, 3, 0, 0] } satisfies Content]),
  ];
};

const listOf = ({ entries }: ProposalDocument['lists'][number]): Content => ({
  margin: [0, 4, 0, 0],
  layout: ruled(entries, () => 0),
  table: {
    widths: [110, '*'],
    body: entries.map(({ label, text }): TableCell[] => [label, { text, color: quiet }]),
  },
});
