import type { NodeMilestone } from '@waybill/sdk/contract';
import { html, type TemplateResult } from 'lit';

/** On a 24 by 24 grid, stroked. */
const paths = {
  picked_up: 'M12 3 4 7v10l8 4 8-4V7zM4 7l8 4 8-4M12 11v10M8 5l8 4',
  inbound: 'M3 9.5 12 4l9 5.5V20H3zM7 20v-7h10v7M7 16.5h10',
  in_transit: 'M4 6h11v9H4zM15 9h3l3 3v3h-6M9.5 17a2 2 0 1 1-4 0 2 2 0 0 1 4 0M19.5 17a2 2 0 1 1-4 0 2 2 0 0 1 4 0',
  out_for_delivery: 'M12 21s7-5.7 7-11a7 7 0 0 0-14 0c0 5.3 7 11 7 11M14.5 10a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0',
  delivered: 'm5 12.5 4.5 4.5L19 7.5',
  next: 'm9 5 7 7-7 7',
  back: 'm15 5-7 7 7 7',
} as const satisfies Record<NodeMilestone | 'next' | 'back', string>;

/** A picture that says nothing which the text beside it does not say. */
export const icon = (name: keyof typeof paths, className = ''): TemplateResult =>
  html`<svg class=${className} viewBox="0 0 24 24" aria-hidden="true"><path d=${paths[name]} /></svg>`;
