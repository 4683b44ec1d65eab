/** Run by `law.ts` in a process of its own: what building the tables costs, and reading the files before it. */
import { evaluatedFrom } from './law-load-start.ts'
import '../src/law/lines.ts'
import '../src/law/tables.ts'
import '../src/law/papers.ts'

process.stdout.write(JSON.stringify({ built: performance.now() - evaluatedFrom, readBefore: evaluatedFrom }))
