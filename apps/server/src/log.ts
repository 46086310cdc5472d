/**
 * Structured logs. What people write is never passed to a logger; what could name them (cookies, codes, tokens) is cut
 * here. A command is logged by name and outcome only, without its input, its actor's person or what it touched.
 */
import { type DestinationStream, type Logger, pino } from 'pino'

export type { Logger } from 'pino'

export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    redact: { paths: ['req.headers', 'res.headers', 'headers', 'cookie', '*.cookie'], remove: true },
    serializers: { err: errorWords },
  }
  return destination ? pino(options, destination) : pino(options, pino.destination({ fd: 2, sync: false }))
}

/** The message of an unexpected error may quote input, so it stays at one short line; the stack says where. */
function errorWords(error: unknown): { type: string; message: string; stack: string } {
  const known = error instanceof Error ? error : new Error(String(error))
  const frames = (known.stack ?? '').split('\n').filter(line => line.startsWith('    at '))
  return {
    type: known.name,
    message: (known.message.split('\n')[0] ?? '').slice(0, 200),
    stack: frames.slice(0, 12).join('\n'),
  }
}
