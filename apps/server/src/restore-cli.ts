// `npm run restore FILE [--data DIR] [--force] [--revive]`: puts a backup in place. Codes, links and cookies live in it, so
// they work as they did when it was made, also those that were withdrawn since: that is asked about first.
import { createInterface } from 'node:readline/promises'
import { type Store, StoreError } from '@folkmoot/engine'
import { EventRecord } from '@folkmoot/protocol'
import { restorePostgres, restoreSqlite, type StoredRecord } from '@folkmoot/storage'
import { readDataArgs, runOnce } from './data-args.ts'
import { revivedBy } from './revived.ts'

/**
 * Browsers hold boards that may be newer than the backup: a higher epoch makes them throw those away. The clock
 * keeps it higher than any epoch since the backup, also when one file is restored twice.
 */
async function raiseEpochs(store: Store): Promise<number> {
  let events = 0
  for (const scope of await store.scopes()) {
    for (const { kind, id, value } of await store.records(scope)) {
      if (kind !== 'event') continue
      const event = EventRecord.parse(JSON.parse(new TextDecoder().decode(value)))
      const raised = { ...event, epoch: Math.max(event.epoch + 1, Date.now()) }
      const record = { kind, id, value: new TextEncoder().encode(JSON.stringify(raised)) }
      const { epoch } = await store.acquire(scope)
      await store.commit({ scope, epoch, pages: [], boards: [], records: [record], ops: [] })
      events++
    }
  }
  return events
}

async function allRecords(store: Store): Promise<StoredRecord[]> {
  const all: StoredRecord[] = []
  for (const scope of await store.scopes())
    for (const record of await store.records(scope)) all.push({ scope, ...record })
  return all
}

/** @throws StoreError unless whoever sits here says yes */
async function askToRevive(revived: readonly string[]): Promise<void> {
  const what = `This backup brings back what was withdrawn since it was made.\n${revived.map(line => `  ${line}\n`).join('')}`
  if (!process.stdin.isTTY)
    throw new StoreError('io', `${what}Nothing was changed. Add --revive if that is meant.`)
  const ask = createInterface({ input: process.stdin, output: process.stderr })
  const said = await ask.question(`${what}Bring it back? Type yes: `)
  ask.close()
  if (said.trim().toLowerCase() !== 'yes') throw new StoreError('io', 'Nothing was changed.')
}

await runOnce(async () => {
  const usage = 'Usage: npm run restore FILE [-- --data DIR --force --revive]'
  const args = readDataArgs(usage, process.argv.slice(2), process.env)
  if (!args.ok) throw new Error(args.error)
  let events = 0
  const prepare = async (store: Store, replaced: readonly StoredRecord[] | null) => {
    const revived = replaced === null ? [] : revivedBy(await allRecords(store), replaced)
    if (revived.length > 0 && !args.value.revive) await askToRevive(revived)
    events = await raiseEpochs(store)
  }
  const { file, dir, url, force } = args.value
  if (url === null) await restoreSqlite({ file, dir, force, prepare })
  else await restorePostgres({ file, url, force, prepare })
  return `Restored ${file} into ${url === null ? dir : 'PostgreSQL'}: ${events} ${events === 1 ? 'event' : 'events'}, with all codes and links.`
})
