import type { LitElement } from 'lit';

/** Writes an element anew each second while it shows a time that runs, which is `role="timer"`. */
export const tickingOf = (host: LitElement): void => {
  let tick: ReturnType<typeof setTimeout> | undefined;
  host.addController({
    hostUpdated: () => {
      clearTimeout(tick);
      if (host.renderRoot.querySelector('[role=timer]')) tick = setTimeout(() => host.requestUpdate(), 1000);
    },
    hostDisconnected: () => clearTimeout(tick),
  });
};
