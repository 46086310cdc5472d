// `npm run move -- --from ./data --to postgres://…`, and back: everything as it is, with all codes, links and seals.
import { t } from '@folkmoot/messages/running'
import { moveToFolder, moveToPostgres } from '@folkmoot/storage'
import { readMoveArgs, runOnce } from './data-args.ts'

await runOnce(async () => {
  const args = readMoveArgs(t('move-usage'), process.argv.slice(2))
  if (!args.ok) throw new Error(args.error)
  const { from, to, force } = args.value
  if (from.kind === 'folder' && to.kind === 'postgres') {
    await moveToPostgres(from.dir, to.url, force)
    return t('moved-to-postgres', { folder: from.dir })
  }
  if (from.kind === 'postgres' && to.kind === 'folder') {
    await moveToFolder(from.url, to.dir, force)
    return t('moved-to-folder', { folder: to.dir })
  }
  throw new Error(t('move-usage'))
})
