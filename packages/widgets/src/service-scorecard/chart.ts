import Plot from 'uplot';

/** What a chart shows: a value a day, week or month, null where there is none, and a target. */
export interface ChartData {
  readonly days: readonly string[];
  readonly values: readonly (number | null)[];
  readonly target: number | null;
  /** A value as the reader reads it. */
  readonly write: (value: number) => string;
  /** What it says to whoever does not see it. */
  readonly label: string;
}

/** As high as its place, which the style sheet says. Pixels. */
const height = 220;
const dark = matchMedia('(prefers-color-scheme: dark)');

/**
 * A line, and its target as a dashed one. An image with a name: who cannot see it reads the table. Draws on a canvas and
 * sets styles by script alone, which every policy allows. Colours are those of its place, read again whenever it is drawn.
 */
export const chartOf = ({ days, values, target, write, label }: ChartData): HTMLElement => {
  const place = document.createElement('div');
  place.className = 'chart';
  place.setAttribute('part', 'chart');
  place.setAttribute('role', 'img');
  place.setAttribute('aria-label', label);
  const look = getComputedStyle(place);
  const muted = () => look.color;
  const line = () => look.borderTopColor;
  const font = () => `${look.fontSize} ${look.fontFamily}`;
  const at = (position: number): string => days[position] ?? '';
  let plot: Plot | undefined;

  const draw = (width: number): Plot =>
    new Plot(
      {
        width,
        height,
        legend: { show: false },
        cursor: { show: false },
        scales: {
          x: { time: false, range: [-0.25, Math.max(1, days.length - 0.75)] },
          y: { range: (_, low, high) => Plot.rangeNum(low, high, 0.15, true) },
        },
        axes: [
          {
            stroke: muted,
            font: font(),
            grid: { show: false },
            ticks: { show: false },
            incrs: [1, 2, 3, 5, 7, 10, 14, 20, 30, 60],
            space: 72,
            values: (_, positions) => positions.map((position) => (Number.isInteger(position) ? at(position) : '')),
          },
          {
            stroke: muted,
            font: font(),
            grid: { stroke: line, width: 1 },
            ticks: { show: false },
            size: (_: Plot, written: string[] | null) =>
              16 + 7 * Math.max(4, ...(written ?? []).map((text) => text.length)),
            values: (_, shown) => shown.map(write),
          },
        ],
        series: [
          {},
          { stroke: () => look.accentColor, width: 2, points: { show: true, size: 6, fill: () => look.accentColor } },
          { stroke: muted, width: 1, dash: [6, 4], points: { show: false } },
        ],
      },
      [days.map((_, position) => position), [...values], days.map(() => target)],
      place,
    );

  const again = (): void => plot?.redraw(false);
  // Off the page, or folded away, it has no width: then nothing holds on to it.
  const fit = (width: number): void => {
    if (width && plot) plot.setSize({ width, height });
    else if (width) {
      plot = draw(width);
      dark.addEventListener('change', again);
    } else {
      plot?.destroy();
      plot = undefined;
      dark.removeEventListener('change', again);
    }
  };
  // In the next frame: what is observed must not change what it is observed by.
  new ResizeObserver(([entry]) => requestAnimationFrame(() => fit(Math.floor(entry?.contentRect.width ?? 0)))).observe(
    place,
  );
  return place;
};
