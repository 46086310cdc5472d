/**
 * The database file: how it is made, and what must be true before anything is read from it.
 *
 * - `scopes`: one row an event (or `system`): its last sequence number, its lease, and up to where its rows are in `doc_rows`.
 * - `docs`: updates of pages and boards, each at its own sequence number of its scope; `base` marks a row that stands for
 *   all of the document up to there.
 * - `doc_rows`: which rows are a document's. It is brought up to date some thousand rows at a time (see writes.ts): an index
 *   that SQLite keeps with each row writes a page of 4 KiB for each keystroke of a hall, because neighbours in time are
 *   different people's.
 * - `records`: JSON by kind and id. `ops`: what was answered to an operation, kept for a week.
 * - `meta`: schema version, this instance's id, how often it was opened, and whether a scrub is owed (see scrub.ts).
 *
 * `crc` covers a row's key and bytes, because SQLite's own check sees a damaged structure but not damaged words.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { randomId } from '@folkmoot/kit'
import { Fault } from './faults.ts'

const SCHEMA_VERSION = 2
/** A second process that writes is waited for this long; meanwhile nothing else is written, and rooms wait. */
export const BUSY_TIMEOUT_MS = 2_000

const DOC_ROWS = `CREATE TABLE doc_rows (
  scope TEXT NOT NULL,
  kind TEXT NOT NULL,
  doc TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (scope, kind, doc, seq)
) STRICT, WITHOUT ROWID;
`
const DDL = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE scopes (
  scope TEXT PRIMARY KEY CHECK (length(scope) BETWEEN 1 AND 200),
  seq INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  indexed INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE docs (
  scope TEXT NOT NULL REFERENCES scopes,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('page', 'board')),
  doc TEXT NOT NULL CHECK (length(doc) BETWEEN 1 AND 200),
  base INTEGER NOT NULL CHECK (base IN (0, 1)),
  bytes BLOB NOT NULL,
  crc INTEGER NOT NULL,
  PRIMARY KEY (scope, seq)
) STRICT;
${DOC_ROWS}CREATE TABLE records (
  scope TEXT NOT NULL REFERENCES scopes,
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 200),
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 200),
  value BLOB NOT NULL,
  crc INTEGER NOT NULL,
  PRIMARY KEY (scope, kind, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE ops (
  scope TEXT NOT NULL REFERENCES scopes,
  actor TEXT NOT NULL,
  op TEXT NOT NULL,
  result BLOB NOT NULL,
  crc INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (scope, actor, op)
) STRICT, WITHOUT ROWID;
`

/** From each earlier schema to the next. */
const MIGRATIONS: Readonly<Record<number, string>> = {
  1: `
ALTER TABLE scopes ADD COLUMN indexed INTEGER NOT NULL DEFAULT 0;
${DOC_ROWS}
INSERT INTO doc_rows SELECT scope, kind, doc, seq FROM docs ORDER BY scope, kind, doc, seq;
UPDATE scopes SET indexed = seq;
DROP INDEX docs_by_doc;
`,
}

export const databaseFile = (dir: string) => join(dir, 'folkmoot.db')

export function makeFolder(dir: string): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
}

/** Never call this on a database file that is open in this process: closing it would drop SQLite's locks on it. */
export function syncPath(path: string): void {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/** An empty file that only its owner can read. */
export function makePrivateFile(path: string): void {
  closeSync(openSync(path, 'wx', 0o600))
}

/** Made under another name first, so that an empty `folkmoot.db` is always a damaged one. */
function createDatabase(dir: string): void {
  const draft = join(dir, `folkmoot.db.new-${randomId()}`)
  makePrivateFile(draft)
  try {
    const db = new DatabaseSync(draft)
    try {
      db.exec(`BEGIN; ${DDL} COMMIT`)
      db.prepare("INSERT INTO meta VALUES ('schema', ?), ('instance', ?), ('generation', '0')").run(
        String(SCHEMA_VERSION),
        randomId(),
      )
    } finally {
      db.close()
    }
    syncPath(draft)
    renameSync(draft, databaseFile(dir))
    syncPath(dir)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** All that a database of ours is made of, in any version; what SQLite adds by itself begins with `sqlite_`. */
const OBJECTS = new Set([
  ...['meta', 'scopes', 'docs', 'doc_rows', 'records', 'ops'].map(name => `table ${name}`),
  'index docs_by_doc',
])

/** A trigger or a view would act on people's words unseen, and was never made by us. @throws Fault */
function checkObjects(db: DatabaseSync, dir: string): void {
  const strange = db
    .prepare("SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    .all()
    .filter(({ type, name }) => !OBJECTS.has(`${type} ${name}`))
  if (strange.length > 0)
    throw new Fault(
      'corrupt',
      `${databaseFile(dir)} holds what Folkmoot never made (a ${String(strange[0]?.type)}): restore a backup.`,
    )
}

/** The schema's version. @throws Fault if this Folkmoot cannot work with it. */
function checkSchema(db: DatabaseSync, dir: string): number {
  if (!db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").get())
    throw new Fault('corrupt', `${databaseFile(dir)} is not a database of Folkmoot: restore a backup.`)
  const row = db.prepare("SELECT value FROM meta WHERE key = 'schema'").get()
  const version = Number(row?.value)
  if (version > SCHEMA_VERSION)
    throw new Fault(
      'io',
      `The data in ${dir} was written by a newer Folkmoot (schema ${version}, this one knows ${SCHEMA_VERSION}): update Folkmoot.`,
    )
  if (version !== SCHEMA_VERSION && !MIGRATIONS[version])
    throw new Fault('corrupt', `The data in ${dir} does not say which schema it has: restore a backup.`)
  return version
}

/**
 * Reads the whole database without writing a byte of it, so that a damaged one stays as it was found. Answers its schema.
 * @throws Fault
 */
function checkDatabase(dir: string): number {
  const file = databaseFile(dir)
  if (statSync(file).size === 0) throw new Fault('corrupt', `${file} is empty: restore a backup.`)
  const db = openReadOnly(dir)
  try {
    const verdict = String(db.prepare('PRAGMA quick_check(1)').get()?.quick_check)
    if (verdict !== 'ok')
      throw new Fault(
        'corrupt',
        `The data in ${dir} is damaged (${verdict.replace(/\s+/g, ' ')}): restore a backup.`,
      )
    const schema = checkSchema(db, dir)
    checkObjects(db, dir)
    return schema
  } finally {
    db.close()
  }
}

/** All of it or nothing: a migration that is interrupted is done at the next start. */
function migrate(db: DatabaseSync, from: number): void {
  for (let version = from; version < SCHEMA_VERSION; version++)
    db.exec(`
      BEGIN IMMEDIATE;
      ${MIGRATIONS[version]}
      UPDATE meta SET value = '${version + 1}' WHERE key = 'schema';
      COMMIT`)
}

export function openReadOnly(dir: string): DatabaseSync {
  const db = new DatabaseSync(databaseFile(dir), { readOnly: true, timeout: BUSY_TIMEOUT_MS })
  // Nothing of people's words in temporary files.
  db.exec('PRAGMA temp_store = MEMORY')
  return db
}

/** @throws Fault, or errors of SQLite and the file system: see failureOf. */
export function openWritable(dir: string): DatabaseSync {
  const file = databaseFile(dir)
  if (!existsSync(file)) {
    if (existsSync(`${file}-wal`))
      throw new Fault(
        'corrupt',
        `${file} is missing although its log is there: put it back or restore a backup.`,
      )
    createDatabase(dir)
  }
  const schema = checkDatabase(dir)
  const db = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true })
  const mode = db.prepare('PRAGMA journal_mode = WAL').get()?.journal_mode
  if (mode !== 'wal') throw new Fault('io', `The file system of ${dir} cannot hold a database in WAL mode.`)
  db.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY')
  migrate(db, schema)
  db.exec("UPDATE meta SET value = value + 1 WHERE key = 'generation'")
  return db
}
