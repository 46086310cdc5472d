/**
 * The tables in PostgreSQL, all in the schema `folkmoot`: as SQLite's (sqlite/schema.ts), and besides
 *
 * - `nodes`: a row for each process that runs, until when its leases hold by the database's clock. A row is deleted when its
 *   process ends, or when another process finds that its time has passed; it never comes back.
 * - `scopes.holder`: which node has the lease. It holds as long as that node has a row.
 * - `scopes.rev`: grows by one with each commit, erasure and compaction, so that "did it land?" can be answered.
 * - `docs.epoch`: under which lease a row was written, for an audit by SQL.
 *
 * `crc` covers a row's key without its number, which only the server knows.
 */
import type pg from 'pg'
import { Fault } from '../sqlite/faults.ts'
import { askOn } from './link.ts'

const MIGRATIONS: readonly string[] = [
  `
CREATE TABLE folkmoot.nodes (node text COLLATE "C" PRIMARY KEY, until timestamptz NOT NULL);
CREATE TABLE folkmoot.scopes (
  scope text COLLATE "C" PRIMARY KEY CHECK (length(scope) BETWEEN 1 AND 200),
  seq bigint NOT NULL,
  epoch bigint NOT NULL,
  rev bigint NOT NULL DEFAULT 0,
  indexed bigint NOT NULL DEFAULT 0,
  holder text COLLATE "C"
);
CREATE INDEX scopes_by_holder ON folkmoot.scopes (holder) WHERE holder IS NOT NULL;
CREATE TABLE folkmoot.docs (
  scope text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  epoch bigint NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('page', 'board')),
  doc text COLLATE "C" NOT NULL CHECK (length(doc) BETWEEN 1 AND 200),
  base boolean NOT NULL,
  bytes bytea NOT NULL,
  crc bigint NOT NULL,
  PRIMARY KEY (scope, seq)
);
CREATE TABLE folkmoot.doc_rows (
  scope text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  doc text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  PRIMARY KEY (scope, kind, doc, seq)
);
CREATE TABLE folkmoot.records (
  scope text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (length(kind) BETWEEN 1 AND 200),
  id text COLLATE "C" NOT NULL CHECK (length(id) BETWEEN 1 AND 200),
  value bytea NOT NULL,
  crc bigint NOT NULL,
  PRIMARY KEY (scope, kind, id)
);
CREATE TABLE folkmoot.ops (
  scope text COLLATE "C" NOT NULL,
  actor text COLLATE "C" NOT NULL,
  op text COLLATE "C" NOT NULL,
  result bytea NOT NULL,
  crc bigint NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (scope, actor, op)
);
CREATE INDEX ops_by_time ON folkmoot.ops (at);
`,
]

const OLDEST_SERVER = 13
/** The number of the advisory lock under which tables are made and replaced. */
export const LOCK = 36_556_668
const TABLES = ['meta', 'nodes', 'scopes', 'docs', 'doc_rows', 'records', 'ops']

/** Makes the tables, or brings them up to date: all or nothing, and one process at a time. @throws Fault, or pg's errors */
export async function prepareSchema(client: pg.Client): Promise<void> {
  await checkServer(client)
  await client.query('BEGIN')
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
    const [there] = await askOn(client, { text: "SELECT to_regclass('folkmoot.meta') IS NOT NULL AS meta" })
    if (there?.meta !== true) {
      await client.query('CREATE SCHEMA IF NOT EXISTS folkmoot')
      await client.query('CREATE TABLE folkmoot.meta (key text PRIMARY KEY, value text NOT NULL)')
    }
    const [row] = await askOn(client, { text: "SELECT value FROM folkmoot.meta WHERE key = 'schema'" })
    const version = Number(row?.value ?? 0)
    if (version > MIGRATIONS.length)
      throw new Fault('io', 'The data in PostgreSQL is of a newer Folkmoot: start that one.')
    await checkObjects(client)
    if (version < MIGRATIONS.length) {
      for (const migration of MIGRATIONS.slice(version)) await client.query(migration)
      await client.query(
        "INSERT INTO folkmoot.meta VALUES ('schema', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        [String(MIGRATIONS.length)],
      )
    }
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}

async function checkServer(client: pg.Client): Promise<void> {
  const [row] = await askOn(client, {
    text: `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
      pg_is_in_recovery() AS replica`,
  })
  const version = Math.floor(Number(row?.version) / 10_000)
  if (version < OLDEST_SERVER)
    throw new Fault('io', `PostgreSQL ${version} is too old: Folkmoot needs ${OLDEST_SERVER} or newer.`)
  if (row?.encoding !== 'UTF8')
    throw new Fault(
      'io',
      `The database has the encoding ${String(row?.encoding)}: Folkmoot needs one in UTF8.`,
    )
  if (row?.replica === true)
    throw new Fault('io', 'DATABASE_URL leads to a replica, which cannot be written: name the primary.')
}

/** A trigger, a rule or a view would act on people's words unseen, and was never made by us. @throws Fault */
async function checkObjects(client: pg.Client): Promise<void> {
  const strange = await askOn(client, {
    text: `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'folkmoot' AND (
        (c.relkind NOT IN ('i', 't') AND NOT (c.relkind = 'r' AND c.relname = ANY($1::text[])))
        OR EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid)
        OR EXISTS (SELECT 1 FROM pg_rewrite w WHERE w.ev_class = c.oid))`,
    values: [TABLES],
  })
  if (strange.length > 0)
    throw new Fault(
      'corrupt',
      'The schema folkmoot in PostgreSQL holds a table, a view or a trigger that Folkmoot never made: remove it, or restore a backup.',
    )
}
