/**
 * Everything in PostgreSQL as one file of SQLite, and back: a backup and a move are the same copy. Either way it is one moment's
 * truth, complete or not there at all, and every row is checked against its checksum on the way.
 */
import { DatabaseSync } from 'node:sqlite'
import type pg from 'pg'
import { Fault } from '../sqlite/faults.ts'
import { checksum, isAsStored } from '../sqlite/rows.ts'
import { openWritable } from '../sqlite/schema.ts'
import { askOn, type Row } from './link.ts'
import { LOCK } from './schema.ts'

/** Rows that are in memory at once; and bytes, a little more when the last row is large. */
const BATCH_ROWS = 1_000
const BATCH_BYTES = 8_000_000
/** A large copy is no process that stands still. */
const PATIENCE = "SELECT set_config('idle_in_transaction_session_timeout', '10min', true)"
const COPY_MS = 600_000

const key = (row: Row, ...names: string[]) => names.map(name => row[name] as string | number)

function checkRow(of: (string | number)[], bytes: unknown, crc: unknown): void {
  if (!isAsStored(of, bytes, crc))
    throw new Fault('corrupt', `The data is damaged (checksum of ${of.join('/')}): nothing was copied.`)
}

/** `@p1 …` are the values of the last row of the batch before. */
const READ = {
  docs: `SELECT scope, seq, kind, doc, base, bytes, crc FROM folkmoot.docs WHERE (scope, seq) > ($1, $2) ORDER BY scope, seq LIMIT $3`,
  records: `SELECT scope, kind, id, value, crc FROM folkmoot.records WHERE (scope, kind, id) > ($1, $2, $3) ORDER BY scope, kind, id LIMIT $4`,
  ops: `SELECT scope, actor, op, result, crc, (extract(epoch FROM at) * 1000)::bigint AS at FROM folkmoot.ops
    WHERE (scope, actor, op) > ($1, $2, $3) ORDER BY scope, actor, op LIMIT $4`,
}

/** Batches in the order of their key, which begins below all others. */
async function* batches(
  client: pg.Client,
  text: string,
  first: unknown[],
  names: string[],
): AsyncGenerator<Row[]> {
  for (let after = first; ; ) {
    const rows = await askOn(client, { text, values: [...after, BATCH_ROWS], timeoutMs: COPY_MS })
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < BATCH_ROWS) return
    after = key(last, ...names)
  }
}

/** Into the new database of the empty folder `dir`. @throws Fault, or errors of pg, SQLite and the file system */
export async function copyToFolder(client: pg.Client, dir: string): Promise<void> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const db = openWritable(dir)
  try {
    await client.query(PATIENCE)
    db.exec('BEGIN')
    const scope = db.prepare('INSERT INTO scopes VALUES (?, ?, ?, ?)')
    for (const row of await askOn(client, {
      text: 'SELECT scope, seq, epoch FROM folkmoot.scopes',
      timeoutMs: COPY_MS,
    }))
      scope.run(...(key(row, 'scope', 'seq', 'epoch', 'seq') as [string, number, number, number]))
    const doc = db.prepare('INSERT INTO docs VALUES (?, ?, ?, ?, ?, ?, ?)')
    for await (const rows of batches(client, READ.docs, ['', 0], ['scope', 'seq']))
      for (const row of rows) {
        const [of, kind, id, seq] = key(row, 'scope', 'kind', 'doc', 'seq') as [
          string,
          string,
          string,
          number,
        ]
        checkRow([of, kind, id], row.bytes, row.crc)
        const bytes = row.bytes as Uint8Array
        doc.run(of, seq, kind, id, row.base === true ? 1 : 0, bytes, checksum([of, kind, id, seq], bytes))
      }
    const record = db.prepare('INSERT INTO records VALUES (?, ?, ?, ?, ?)')
    for await (const rows of batches(client, READ.records, ['', '', ''], ['scope', 'kind', 'id']))
      for (const row of rows) {
        const of = key(row, 'scope', 'kind', 'id') as [string, string, string]
        checkRow(of, row.value, row.crc)
        record.run(...of, row.value as Uint8Array, Number(row.crc))
      }
    const op = db.prepare('INSERT INTO ops VALUES (?, ?, ?, ?, ?, ?)')
    for await (const rows of batches(client, READ.ops, ['', '', ''], ['scope', 'actor', 'op']))
      for (const row of rows) {
        const of = key(row, 'scope', 'actor', 'op') as [string, string, string]
        checkRow(of, row.result, row.crc)
        op.run(...of, row.result as Uint8Array, Number(row.crc), Number(row.at))
      }
    db.exec('INSERT INTO doc_rows SELECT scope, kind, doc, seq FROM docs; COMMIT')
  } finally {
    db.close()
    await client.query('ROLLBACK').catch(() => {})
  }
}

const INSERT = {
  docs: `INSERT INTO folkmoot.docs (scope, seq, epoch, kind, doc, base, bytes, crc)
    SELECT u.scope, u.seq, 0, u.kind, u.doc, u.base, substring($1::bytea FROM u.start FOR u.length), u.crc
    FROM unnest($2::int[], $3::int[], $4::bigint[], $5::text[], $6::bigint[], $7::text[], $8::text[], $9::boolean[])
      AS u(start, length, crc, scope, seq, kind, doc, base)`,
  records: `INSERT INTO folkmoot.records (scope, kind, id, value, crc)
    SELECT u.scope, u.kind, u.id, substring($1::bytea FROM u.start FOR u.length), u.crc
    FROM unnest($2::int[], $3::int[], $4::bigint[], $5::text[], $6::text[], $7::text[]) AS u(start, length, crc, scope, kind, id)`,
  ops: `INSERT INTO folkmoot.ops (scope, actor, op, result, crc, at)
    SELECT u.scope, u.actor, u.op, substring($1::bytea FROM u.start FOR u.length), u.crc, to_timestamp(u.at / 1000.0)
    FROM unnest($2::int[], $3::int[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::bigint[]) AS u(start, length, crc, scope, actor, op, at)`,
}

/** Rows of one table on their way: sent whenever enough are together. */
function inserting(client: pg.Client, text: string, width: number) {
  let all: Uint8Array[] = []
  let end = 0
  let columns: unknown[][] = Array.from({ length: width + 3 }, () => [])
  async function flush() {
    if (all.length > 0)
      await askOn(client, { text, values: [Buffer.concat(all), ...columns], timeoutMs: COPY_MS })
    all = []
    end = 0
    columns = Array.from({ length: width + 3 }, () => [])
  }
  return {
    flush,
    async add(bytes: Uint8Array, crc: number, ...values: unknown[]) {
      for (const [i, value] of [end + 1, bytes.length, crc, ...values].entries()) columns[i]?.push(value)
      all.push(bytes)
      end += bytes.length
      if (all.length >= BATCH_ROWS || end >= BATCH_BYTES) await flush()
    },
  }
}

/** Is another process alive on this database? */
export async function isServed(client: pg.Client): Promise<boolean> {
  const text = 'SELECT 1 AS one FROM folkmoot.nodes WHERE until > clock_timestamp() LIMIT 1'
  return (await askOn(client, { text })).length > 0
}

/** @throws Fault `busy`. Until the transaction ends no process can begin to serve either. */
async function lockOut(client: pg.Client): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
  await client.query('LOCK TABLE folkmoot.nodes IN EXCLUSIVE MODE')
  if (await isServed(client))
    throw new Fault('busy', 'A Folkmoot is running on that database: stop it first.')
}

/**
 * What the database of the folder's `file` holds takes the place of all that PostgreSQL has. Leases of before are over.
 * @throws Fault, or errors of pg, SQLite and the file system
 */
export async function copyFromFile(file: string, client: pg.Client): Promise<void> {
  const db = new DatabaseSync(file, { readOnly: true })
  await client.query('BEGIN')
  try {
    await client.query(PATIENCE)
    await lockOut(client)
    const [before] = await askOn(client, {
      text: 'SELECT coalesce(max(epoch), 0)::bigint AS epoch FROM folkmoot.scopes',
    })
    await client.query(
      'TRUNCATE folkmoot.nodes, folkmoot.scopes, folkmoot.docs, folkmoot.doc_rows, folkmoot.records, folkmoot.ops',
    )
    const docs = inserting(client, INSERT.docs, 5)
    for (const row of db.prepare('SELECT scope, seq, kind, doc, base, bytes, crc FROM docs').iterate()) {
      const [scope, kind, doc, seq] = key(row, 'scope', 'kind', 'doc', 'seq') as [
        string,
        string,
        string,
        number,
      ]
      checkRow([scope, kind, doc, seq], row.bytes, row.crc)
      const bytes = row.bytes as Uint8Array
      await docs.add(bytes, checksum([scope, kind, doc], bytes), scope, seq, kind, doc, row.base === 1)
    }
    await docs.flush()
    const records = inserting(client, INSERT.records, 3)
    for (const row of db.prepare('SELECT scope, kind, id, value, crc FROM records').iterate()) {
      const of = key(row, 'scope', 'kind', 'id')
      checkRow(of, row.value, row.crc)
      await records.add(row.value as Uint8Array, Number(row.crc), ...of)
    }
    await records.flush()
    const ops = inserting(client, INSERT.ops, 4)
    for (const row of db.prepare('SELECT scope, actor, op, result, crc, at FROM ops').iterate()) {
      const of = key(row, 'scope', 'actor', 'op')
      checkRow(of, row.result, row.crc)
      await ops.add(row.result as Uint8Array, Number(row.crc), ...of, Number(row.at))
    }
    await ops.flush()
    const scopes = db.prepare('SELECT scope, seq, epoch FROM scopes').all()
    await askOn(client, {
      text: `INSERT INTO folkmoot.scopes (scope, seq, epoch, indexed)
        SELECT u.scope, u.seq, greatest(u.epoch, $4::bigint) + 1, u.seq
        FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS u(scope, seq, epoch)`,
      values: [
        ...(['scope', 'seq', 'epoch'] as const).map(name => scopes.map(row => row[name])),
        before?.epoch,
      ],
    })
    await askOn(client, {
      text: 'INSERT INTO folkmoot.doc_rows SELECT scope, kind, doc, seq FROM folkmoot.docs',
      timeoutMs: COPY_MS,
    })
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    db.close()
  }
}
