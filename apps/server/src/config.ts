/** Arguments and environment, read once. An argument wins over its variable. */
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/running'
import { LIMITS } from '@folkmoot/protocol'
import { z } from 'zod'
import { hostOf } from './doors/hosts.ts'
import { readNetwork, THIS_MACHINE } from './doors/visitors.ts'
import { SERVER_FAIL_POINTS } from './fail-points.ts'

const Config = z.object({
  port: z.coerce.number().int().min(0).max(65_535),
  host: z.string().min(1),
  data: z.string().min(1),
  /** PostgreSQL instead of the data folder's own database. It may hold a password: in no message and no log. */
  databaseUrl: z.string().refine(isPostgres).nullable(),
  publicUrl: z
    .url({ protocol: /^https?$/ })
    // Folkmoot lives at the top of its address: what follows would be dropped, and printed codes lead elsewhere.
    .refine(text => isOrigin(new URL(text)))
    .transform(url => new URL(url).origin)
    .nullable(),
  /** Further names that this server is reached by. */
  alsoHosts: z.array(z.string().refine(name => hostOf(name) === name.toLowerCase())),
  /** Whose forwarded headers are believed. */
  proxies: z.array(z.string().refine(text => readNetwork(text) !== null)),
  json: z.boolean(),
  /** Lets Prometheus read `/metrics` from another machine. */
  metricsToken: z.string().min(16).nullable(),
  /** A connection that has not answered for this long is cut off, ms. */
  keepaliveMs: z.coerce.number().int().min(500).max(LIMITS.keepaliveMs),
  /** Who may join one event, those without a device included. */
  peoplePerEvent: z.coerce.number().int().min(1).max(20_000),
  /** People that an event expects which does not say. */
  expectedPeople: z.coerce.number().int().min(1).max(20_000),
  /** Codes checked a second for one address. Benches bring a hall from one, and nobody types. */
  codeChecks: z.coerce.number().int().min(1).max(100_000),
  /** By what libraries document alone: without the fences that make it fast. */
  plain: z.boolean(),
  logLevel: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']),
  /**
   * Tests only: `after-commit:17` has the process killed the 17th time that it passes this point; `disk:/some/file` has the
   * store refuse what the file says.
   */
  fault: z
    .string()
    .regex(new RegExp(`^(${SERVER_FAIL_POINTS.join('|')}):[1-9][0-9]*$|^disk:/`))
    .nullable(),
})
export type Config = z.infer<typeof Config>

const WORDS: Record<string, string> = {
  databaseUrl: t('database-url'),
  port: '--port must be a number from 0 to 65535',
  publicUrl:
    '--public-url must be an address such as https://folkmoot.example.org, with nothing after its name and port, and no user name in it',
  alsoHosts: '--also-host must be a name such as moot.example.org, without http:// and port',
  proxies: '--proxy must be an address or a network, such as 10.0.0.5 or 10.0.0.0/24',
  metricsToken: 'FOLKMOOT_METRICS_TOKEN must have at least 16 characters',
  keepaliveMs: `FOLKMOOT_KEEPALIVE_MS must be a number from 500 to ${LIMITS.keepaliveMs}`,
  peoplePerEvent: 'FOLKMOOT_PEOPLE must be a number from 1 to 20000',
  expectedPeople: 'FOLKMOOT_EXPECTED must be a number from 1 to 20000',
  codeChecks: 'FOLKMOOT_CODE_CHECKS must be a number from 1 to 100000',
  logLevel: 'FOLKMOOT_LOG must be silent, fatal, error, warn, info or debug',
  fault: `FOLKMOOT_FAULT must be a point and a number, such as after-commit:17, or disk:/a/file. Points: ${SERVER_FAIL_POINTS.join(', ')}`,
}

const KNOWN = '--port --host --data --public-url --also-host --proxy --json'

/** The error is one line for people. */
export function readConfig(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Result<Config, string> {
  let values: {
    port?: string
    host?: string
    data?: string
    'public-url'?: string
    'also-host'?: string[]
    proxy?: string[]
    json?: boolean
  }
  try {
    values = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        'public-url': { type: 'string' },
        'also-host': { type: 'string', multiple: true },
        proxy: { type: 'string', multiple: true },
        json: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    return err(`${(error as Error).message.split('. ')[0]}. Known: ${KNOWN}`)
  }
  const json = values.json ?? env.FOLKMOOT_JSON === '1'
  const config = Config.safeParse({
    port: values.port ?? env.FOLKMOOT_PORT ?? '4600',
    host: values.host ?? env.FOLKMOOT_HOST ?? '0.0.0.0',
    databaseUrl: env.DATABASE_URL || null,
    data: values.data ?? env.FOLKMOOT_DATA ?? './data',
    publicUrl: values['public-url'] ?? (env.FOLKMOOT_PUBLIC_URL || null),
    alsoHosts: values['also-host'] ?? listed(env.FOLKMOOT_ALSO_HOST) ?? [],
    proxies: values.proxy ?? listed(env.FOLKMOOT_PROXY) ?? THIS_MACHINE,
    json,
    metricsToken: env.FOLKMOOT_METRICS_TOKEN || null,
    keepaliveMs: env.FOLKMOOT_KEEPALIVE_MS || LIMITS.keepaliveMs,
    peoplePerEvent: env.FOLKMOOT_PEOPLE || LIMITS.peoplePerEvent,
    expectedPeople: env.FOLKMOOT_EXPECTED || LIMITS.expectedPeople,
    codeChecks: env.FOLKMOOT_CODE_CHECKS || LIMITS.codeChecksPerSecond,
    plain: env.FOLKMOOT_PLAIN === '1',
    logLevel: env.FOLKMOOT_LOG ?? (json ? 'info' : 'warn'),
    fault: env.FOLKMOOT_FAULT || null,
  })
  if (config.success) return ok(config.data)
  const field = String(config.error.issues[0]?.path[0])
  return err(`${WORDS[field] ?? `--${field} is not right`}.`)
}

function isPostgres(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1
}

function isOrigin({ username, password, pathname, search, hash }: URL): boolean {
  return username === '' && password === '' && pathname === '/' && search === '' && hash === ''
}

/** Several values of one variable stand apart by commas or spaces. null: there are none. */
function listed(text: string | undefined): string[] | null {
  const values = (text ?? '').split(/[\s,]+/).filter(value => value !== '')
  return values.length > 0 ? values : null
}
