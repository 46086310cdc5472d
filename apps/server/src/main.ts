/** Starts the server. The only place that reads the process's environment and ends the process. */
import { flushCompileCache } from 'node:module'
import { t } from '@folkmoot/messages/running'
import { buildApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { closeDeps, openDeps, wakeUnfinished } from './deps.ts'
import { createLog, type Logger } from './log.ts'
import { linkUrl } from './people/tokens.ts'
import { startLine, startScreen } from './start-screen.ts'

const STOP_MS = 10_000

async function main(): Promise<void> {
  const config = readConfig(process.argv.slice(2), process.env)
  if (!config.ok) return giveUp(config.error)
  const log = createLog(config.value.logLevel)
  let stop: () => void = () => {}
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop())
  const stopped = new Promise<boolean>(resolve => {
    stop = () => resolve(true)
  })
  // Whoever was replaced by another process waits to take over again, knowing nothing of before.
  while (!(await serve(config.value, log, stopped)));
  process.exit(0)
}

/** Serves until it is stopped (true) or another process has taken over (false). */
async function serve(config: Config, log: Logger, stopped: Promise<boolean>): Promise<boolean> {
  const { port, host, data, json } = config
  const waiting = () => {
    process.stdout.write(json ? '{"waiting":true}\n' : '')
    if (!json) process.stderr.write(`${t('waiting')}\n`)
  }
  const opened = openDeps(config, log, { waiting }).catch((error: Error) => giveUp(firstLine(error)))
  const deps = await Promise.race([opened, stopped])
  if (deps === true || deps === false) return true
  const app = await buildApp(deps)
  const known = await app
    .listen()
    .catch((error: NodeJS.ErrnoException) => giveUp(portWords(error, port, host)))
  const { addresses, moved } = known
  await wakeUnfinished(deps)

  const events = deps.directory.events().map(({ event }) => event)
  const started = {
    addresses,
    moved,
    events: events.filter(event => !event.rehearsal),
    organiserLink: linkUrl(addresses.public, deps.organiserToken),
  }
  process.stdout.write(`${json ? startLine(started) : startScreen(started)}\n`)
  log.info({ data, port: new URL(addresses.local).port }, 'ready')
  // Also a server that is killed leaves it to the next one.
  flushCompileCache()

  const isOver = await Promise.race([stopped, deps.lost.then(() => false)])
  if (!isOver) process.stderr.write(`${t('replaced')}\n`)
  const late = setTimeout(() => process.exit(1), STOP_MS).unref()
  await app.close()
  await closeDeps(deps)
  clearTimeout(late)
  return isOver
}

function portWords(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Choose another one with --port.`
  if (error.code === 'EACCES') return `Port ${port} needs more rights. Choose one above 1023 with --port.`
  if (error.code === 'EADDRNOTAVAIL') return `${host} is not an address of this machine. Leave --host out.`
  return firstLine(error)
}

function firstLine(error: Error): string {
  return error.message.split('\n')[0] ?? 'Folkmoot could not start.'
}

function giveUp(words: string): never {
  process.stderr.write(`${words}\n`)
  process.exit(1)
}

await main()
