/** Lines that stand on the wall whatever else it shows: an announcement, what was agreed, and that nothing here is real. */
import { t } from '@folkmoot/messages/wall'
import type { AgreedView } from '@folkmoot/protocol'
import { inParts } from './in-parts.ts'
import { useLoop } from './use-loop.ts'

const AGREED_MS = 14_000
const AGREED_CHARS = 110

export function Announcement({ words }: { words: string }) {
  return (
    <p
      role="status"
      dir="auto"
      className="fs-44 -mx-72 -mt-52 mb-36 border-b-[calc(var(--u)*2)] border-wall-line bg-wall-raised px-72 pt-36 pb-28 leading-[1.25] font-semibold text-balance [overflow-wrap:anywhere] text-wall-ink"
    >
      {words}
    </p>
  )
}

export function RehearsalBadge() {
  return (
    <p className="fs-28 absolute inset-x-0 top-6 z-20 mx-auto w-fit rounded-b-card rounded-t-card bg-wall-ink px-24 py-2 leading-[1.25] font-semibold whitespace-nowrap text-wall">
      {t('rehearsal')}
    </p>
  )
}

/** What the room has agreed to, quietly, one after the other, all day. */
export function AgreedStrip({ agreed }: { agreed: readonly AgreedView[] }) {
  const parts = agreed.flatMap(({ note, text }) =>
    inParts(text, AGREED_CHARS).map((part, i) => ({ key: `${note} ${i}`, part })),
  )
  const at = useLoop('agreed', 'agreed', parts.length, AGREED_MS)
  const shown = parts[at]
  if (!shown) return null
  return (
    <p className="fs-30 mt-20 -mb-8 flex gap-24 leading-[1.3] text-wall-soft">
      <b className="shrink-0 text-wall-ink">{t('we-agreed', { n: agreed.length })}</b>
      <span key={shown.key} dir="auto" className="wall-turn min-w-0 [overflow-wrap:anywhere]">
        {shown.part}
      </span>
    </p>
  )
}
