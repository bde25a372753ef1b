import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  readonly requests: Histogram<'route' | 'method' | 'status'>;
  readonly streams: Gauge;
}

/** Prometheus metrics of this process. Labels are route names, never paths: a path holds tracking numbers. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      name: 'waybill_http_request_seconds',
      help: 'Time from request to answer, by route.',
      labelNames: ['route', 'method', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers: [registry],
    }),
    streams: new Gauge({ name: 'waybill_live_streams', help: 'Live streams open now.', registers: [registry] }),
  };
};
