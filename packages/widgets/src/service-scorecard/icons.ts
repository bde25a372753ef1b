import { svg, type SVGTemplateResult } from 'lit';

/** A tick, and a bar that says "not yet": they differ in shape, not in colour alone. */
export const reached: SVGTemplateResult = svg`<path d="M5 12.5 10 17.5 19 7" />`;
export const missed: SVGTemplateResult = svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7.5v5.5m0 3v.5" />`;
