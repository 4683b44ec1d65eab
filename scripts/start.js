// npm start and npm run dev: sets up what is missing, then runs the server on the pinned Node 24.
import { watch } from 'node:fs'
import { join } from 'node:path'
import { onEndOfThis, runLinked, startLinked } from './child.js'
import { root, setUp } from './install.js'
import { say } from './say.js'
import { buildWatching, buildWhenStale, isOfBrowserOnly } from './web.js'

const dev = process.argv[2] === '--dev'
const serve = [join(root, 'src', 'cli.ts'), 'serve', ...process.argv.slice(dev ? 3 : 2)]

const startOnce = async (node24) => {
  await buildWhenStale(node24)
  process.exit(await runLinked(node24, serve))
}

/** Vite builds the browser part again at every change; the server starts again when its files change. */
const startWatching = async (node24) => {
  await buildWhenStale(node24)
  const web = startLinked(node24, buildWatching)
  let server = startLinked(node24, serve)
  let ending = false

  const restart = async () => {
    say('… restarting the server')
    server.end()
    await server.ended
    if (!ending) server = startLinked(node24, serve)
  }
  let restarted = Promise.resolve()
  let pause
  for (const folder of ['src', 'db', 'demo'])
    watch(join(root, folder), { recursive: true }, (_, name) => {
      if (isOfBrowserOnly(join(folder, name ?? ''))) return
      clearTimeout(pause)
      pause = setTimeout(() => {
        restarted = restarted.then(restart)
      }, 200)
    })
  onEndOfThis(async () => {
    ending = true
    web.end()
    server.end()
    process.exit((await server.ended).code)
  })
}

const node24 = await setUp()
if (dev) await startWatching(node24)
else await startOnce(node24)
