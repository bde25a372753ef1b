import type { NodeMilestone, Parcel, ParcelNode } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { wordFor } from '../locales/word-for.ts';
import { milestoneText } from './headline.ts';
import { icon } from './icons.ts';
import type { ResultLocale } from './result-locale.ts';

type NodeState = 'done' | 'current' | 'next' | 'overdue';

/** A node behind the last one that was scanned counts as done, though its own scan was missed. */
export const nodeStates = (nodes: readonly ParcelNode[]): NodeState[] => {
  const last = nodes.findLastIndex((node) => node.at);
  return nodes.map((node, index) => {
    if (index === last) return 'current';
    return index < last ? 'done' : node.overdue ? 'overdue' : 'next';
  });
};

/** The five nodes as a line: all named where there is room, the icons alone on a phone. */
export const nodesView = ({ nodes }: Parcel, { messages, format }: ResultLocale): TemplateResult | typeof nothing => {
  if (!nodes.length) return nothing;
  const states = nodeStates(nodes);
  const step = states.indexOf('current') + 1;
  return html`<ol class="nodes" part="nodes" aria-label=${messages.progress(step, nodes.length)}>
    ${nodes.map(({ milestone, at, owner }, index) => {
      const state = states[index] ?? 'next';
      const name = wordFor(messages.nodes, milestone) ?? milestoneText(messages, milestone);
      return html`<li
        class="node"
        part="node"
        data-state=${state}
        aria-current=${state === 'current' ? 'step' : nothing}
      >
        <span class="dot">${icon(milestone in messages.nodes ? (milestone as NodeMilestone) : 'next')}</span>
        <b aria-hidden="true">${name}</b>
        ${at ? html`<span aria-hidden="true">${format.short(at)}</span>` : nothing}
        ${owner.person ? html`<span aria-hidden="true">${messages.handledBy(owner.person)}</span>` : nothing}
        <span class="hidden"
          >${[
            name,
            messages.nodeStates[state],
            at && messages.at(format.when(at)),
            owner.person && messages.handledBy(owner.person),
          ]
            .filter(Boolean)
            .join(', ')}</span
        >
      </li>`;
    })}
  </ol>`;
};
