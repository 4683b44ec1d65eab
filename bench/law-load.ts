/** Run by `law.ts` in a process of its own: how long the tables of the law take to load, in milliseconds. */
const start = performance.now()
await Promise.all([
  import('../src/law/lines.ts'),
  import('../src/law/tables.ts'),
  import('../src/law/papers.ts'),
])
process.stdout.write(String(performance.now() - start))
