import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** Prometheus metrics: operations, outcomes and times; never who or about whom. */
export const createMetrics = () => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'duongve_request_seconds',
    help: 'Time to answer, by operation and status',
    labelNames: ['operation', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })
  const violations = new Counter({
    name: 'duongve_csp_violations_total',
    help: 'Reports of the content security policy',
    registers: [registry],
  })
  return {
    answered: (path: string, status: number, ms: number) => {
      const operation = /^\/api\/([a-zA-Z]+\/[a-zA-Z]+)$/.exec(path)?.[1] ?? 'page'
      seconds.observe({ operation: status === 404 ? 'none' : operation, status: String(status) }, ms / 1000)
    },
    violation: () => violations.inc(),
    text: () => registry.metrics(),
  }
}

export type Metrics = ReturnType<typeof createMetrics>
