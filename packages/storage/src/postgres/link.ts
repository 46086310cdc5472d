/** One connection to PostgreSQL. It is made when it is first needed, and anew after it was lost. */
import pg from 'pg'

/** Values of a row: text is a string, bigint and integer a number, bytea its bytes. */
export type Row = Record<string, unknown>

export interface Question {
  text: string
  values?: readonly unknown[]
  /** How long an answer is waited for, ms. After that the connection is given up: what was asked may still happen. */
  timeoutMs?: number
  /** Prepared once a connection under this name. */
  name?: string
}
export interface Link {
  /** @throws the error of pg or of the socket */
  ask(question: Question): Promise<Row[]>
  close(): Promise<void>
}

const CONNECT_MS = 2_000
const ANSWER_MS = 20_000

const BYTEA = 17
const BOOLEAN = 16
const INTEGERS: ReadonlySet<number> = new Set([20, 21, 23])

/** pg's results are text: its binary ones pass through UTF-8, which bytes do not survive. */
function readText(oid: number): (text: string) => unknown {
  // `\\x` and two digits a byte.
  if (oid === BYTEA) return text => new Uint8Array(Buffer.from(text.slice(2), 'hex'))
  if (oid === BOOLEAN) return text => text === 't'
  return INTEGERS.has(oid) ? Number : text => text
}

/**
 * What is answered must be on disk, whatever the server's default is; and a transaction that a stopped process holds open ends by
 * itself, so that it never keeps another from taking over.
 */
const SETTINGS = `SELECT
  set_config('synchronous_commit', CASE WHEN current_setting('synchronous_commit') IN ('off', 'local')
    THEN 'on' ELSE current_setting('synchronous_commit') END, false),
  set_config('idle_in_transaction_session_timeout', '3s', false),
  set_config('application_name', 'folkmoot', false)`

/** @param url never part of an error that leaves this file */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  })
  // Told again by whatever is asked next.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(SETTINGS)
    return client
  } catch (error) {
    giveUp(client)
    throw error
  }
}

/** Without waiting for a server that may never answer. */
export function giveUp(client: pg.Client): void {
  void client.end().catch(() => {})
  const { stream } = (client as unknown as { connection: { stream: { destroy(): void } } }).connection
  stream.destroy()
}

export async function askOn(client: pg.Client, { text, values, timeoutMs, name }: Question): Promise<Row[]> {
  // `query_timeout` of a single question is read by pg and missing from its types.
  const config = {
    text,
    values: [...(values ?? [])],
    types: { getTypeParser: readText },
    query_timeout: timeoutMs ?? ANSWER_MS,
    ...(name === undefined ? {} : { name }),
  }
  return (await client.query(config as unknown as pg.QueryConfig)).rows as Row[]
}

/** Errors after which the connection itself goes on. */
const answered = (error: unknown) => error instanceof pg.DatabaseError && !/^(08|57P)/.test(error.code ?? '')

export function openLink(url: string): Link {
  let client: Promise<pg.Client> | null = null
  return {
    async ask(question) {
      client ??= connect(url)
      const mine = client
      try {
        return await askOn(await mine, question)
      } catch (error) {
        if (!answered(error) && client === mine) {
          client = null
          mine.then(giveUp, () => {})
        }
        throw error
      }
    },
    async close() {
      const open = await client?.catch(() => null)
      client = null
      await open?.end().catch(() => {})
    },
  }
}
