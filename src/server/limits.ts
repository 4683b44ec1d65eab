/** Token buckets in memory: enough for one process, and nothing about anybody is kept. */
export const createLimiter = ({
  perMinute,
  burst,
  now,
}: {
  perMinute: number
  burst: number
  now: () => number
}) => {
  const buckets = new Map<string, { left: number; at: number }>()
  const rate = perMinute / 60_000
  return {
    /** True when the key may go on; false when it has to wait. */
    take: (key: string): boolean => {
      const at = now()
      const bucket = buckets.get(key) ?? { left: burst, at }
      const left = Math.min(burst, bucket.left + (at - bucket.at) * rate)
      if (buckets.size > 50_000) buckets.clear()
      buckets.set(key, { left: Math.max(0, left - 1), at })
      return left >= 1
    },
  }
}
