/** `/sync/page/EVENT.PAGE?as=delegate&epoch=1` and `/sync/board/EVENT.BOARD?as=ROLE&epoch=1`. */
import { Id, Role } from '@folkmoot/protocol'

export interface SyncPlace {
  kind: 'page' | 'board'
  event: Id
  doc: Id
  as: Role
  epoch: number
}

export function readSyncPath(url: string | undefined): SyncPlace | null {
  if (!url || url.length > 500 || !URL.canParse(url, 'http://x')) return null
  const { pathname, searchParams } = new URL(url, 'http://x')
  const match = /^\/sync\/(page|board)\/([^/.]+)\.([^/.]+)$/.exec(pathname)
  const event = Id.safeParse(match?.[2])
  const doc = Id.safeParse(match?.[3])
  const as = Role.safeParse(searchParams.get('as'))
  const epoch = Number(searchParams.get('epoch') ?? Number.NaN)
  if (!match || !event.success || !doc.success || !as.success || !Number.isInteger(epoch)) return null
  return { kind: match[1] as SyncPlace['kind'], event: event.data, doc: doc.data, as: as.data, epoch }
}
