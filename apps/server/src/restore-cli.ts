// `npm run restore FILE [--data DIR] [--force]`: puts a backup in place. Codes, links and cookies live in it, so they
// work as they did when it was made.
import { EventRecord } from '@folkmoot/protocol'
import { restoreSqlite } from '@folkmoot/storage'
import type { Store } from '@folkmoot/sync'
import { readDataArgs, runOnce } from './data-args.ts'

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

await runOnce(async () => {
  const usage = 'Usage: npm run restore FILE [-- --data DIR --force]'
  const args = readDataArgs(usage, process.argv.slice(2), process.env)
  if (!args.ok) throw new Error(args.error)
  let events = 0
  const prepare = async (store: Store) => {
    events = await raiseEpochs(store)
  }
  await restoreSqlite({ ...args.value, prepare })
  const { file, dir } = args.value
  return `Restored ${file} into ${dir}: ${events} ${events === 1 ? 'event' : 'events'}, with all codes and links.`
})
