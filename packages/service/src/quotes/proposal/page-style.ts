import { createHash } from 'node:crypto';

/** The page's only style sheet, for screens and for A4. */
export const pageStyle = `
:root { color-scheme: light; --ink: #16202b; --quiet: #5d6977; --rule: #d8dde3; --accent: #0b5a52; --wash: #eef5f3; }
* { box-sizing: border-box; }
html { background: #f3f4f6; -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); font: .9375rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
main { max-width: 52rem; margin: 2.5rem auto; padding: 3.5rem 4rem; background: #fff; box-shadow: 0 1px 3px rgb(22 32 43 / 12%); }
header { border-bottom: 2px solid var(--ink); padding-bottom: 1.5rem; }
.title { display: flex; justify-content: space-between; gap: 1rem; flex-wrap: wrap; margin: 0 0 1.25rem; font-size: .8125rem; color: var(--quiet); }
.title b { color: var(--accent); font-weight: 600; letter-spacing: .04em; }
h1 { margin: 0; font-size: 2.25rem; line-height: 1.2; font-weight: 650; letter-spacing: -.015em; text-wrap: balance; }
h1 i { font-style: normal; font-weight: 300; color: var(--accent); padding: 0 .15em; }
dl { margin: 0; }
.facts { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem 2rem; margin: 1.5rem 0 0; }
dt { font-size: .8125rem; color: var(--quiet); }
dd { margin: 0; }
.notice { margin: 1.5rem 0 0; padding: .75rem 1rem; background: var(--wash); border-left: 3px solid var(--accent); }
h2 { margin: 2.5rem 0 0; font-size: .9375rem; font-weight: 600; color: var(--accent); }
article { border-top: 1px solid var(--rule); padding: 1.25rem 0 1.75rem; }
h2 + article { margin-top: .75rem; }
.name { display: flex; justify-content: space-between; align-items: baseline; gap: 1.5rem; }
h3 { margin: 0; font-size: 1.25rem; line-height: 1.3; font-weight: 650; }
h3 small { font-size: .8125rem; font-weight: 400; color: var(--quiet); padding-left: .5rem; }
.mark { display: inline-block; margin-left: .5rem; padding: .05rem .5rem; border-radius: 1rem; background: var(--wash); color: var(--accent); font-size: .75rem; font-weight: 600; vertical-align: .15em; white-space: nowrap; }
.total { margin: 0; font-size: 1.25rem; font-weight: 650; white-space: nowrap; }
.promise { margin: .25rem 0 0; font-weight: 600; }
.note { margin: .15rem 0 0; color: var(--quiet); font-size: .875rem; }
.figures { display: grid; grid-template-columns: minmax(0, 7fr) minmax(0, 5fr); gap: 1.25rem 2.5rem; margin-top: 1rem; align-items: start; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; }
caption { text-align: left; font-size: .8125rem; color: var(--quiet); padding-bottom: .3rem; }
th, td { padding: .25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); font-weight: 400; }
th + th, td + td, th + td { padding-left: 1rem; }
th:first-child, td:first-child { width: 99%; }
thead th { font-size: .8125rem; color: var(--quiet); }
th:not(:first-child), td:not(:first-child) { text-align: right; white-space: nowrap; }
td:nth-child(2):not(:last-child) { color: var(--quiet); }
tfoot th, tfoot td { border-bottom: 0; border-top: 1px solid var(--ink); font-weight: 650; }
.why td { padding-top: 0; }
tbody tr:has(+ .why) td { border-bottom: 0; }
td .note { margin: 0; }
tbody th { white-space: nowrap; }
.compensation td { color: var(--ink); }
.compensation thead th { white-space: normal; vertical-align: bottom; }
.lines { display: grid; grid-template-columns: minmax(8rem, 1fr) 3fr; gap: .4rem 2rem; margin-top: .75rem; padding-top: .75rem; border-top: 1px solid var(--rule); font-size: .875rem; }
.lines dt { font-size: inherit; color: var(--ink); }
.lines dd { color: var(--quiet); }
.contact { margin: .75rem 0 0; }
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 2px solid var(--ink); font-size: .8125rem; color: var(--quiet); }
@media (max-width: 44rem) {
  main { margin: 0; padding: 1.5rem 1.25rem 2.5rem; box-shadow: none; }
  h1 { font-size: 1.75rem; }
  .facts, .figures, .lines { grid-template-columns: 1fr; }
  .lines { gap: 0; }
  .lines dd { margin-bottom: .6rem; }
}
@page { size: A4; margin: 15mm 18mm; }
@media print {
  html { background: none; font-size: 9pt; }
  body { line-height: 1.45; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
  article, .notice, section:not(:has(article)), footer { break-inside: avoid; }
  h2 { break-after: avoid; }
  footer { break-before: avoid; }
  h2 { margin-top: 1.75rem; }
  article { padding: .9rem 0 1.1rem; }
}
`;

/** Names the one style sheet that the page may have, in its content security policy. */
export const pageStyleHash = `sha256-${createHash('sha256').update(pageStyle).digest('base64')}`;
