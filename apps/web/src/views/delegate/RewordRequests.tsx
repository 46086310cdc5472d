import { t } from '@folkmoot/messages/asked'
import { Button } from '../../design/Button.tsx'
import { useStore } from '../../live/use-store.ts'
import { useTab } from '../../ui/tab-store.ts'
import { useMine, usePhone, usePhoneView } from './phone.ts'

/** The facilitator asks for other words than mine: said at the top of the phone, answered beside the words themselves. */
export function RewordRequests() {
  const boards = usePhoneView(view => view.boards)
  const fates = useMine(mine => mine.fates)
  const show = useTab(state => state.show)
  const entries = useStore(usePhone().page, state => state.entries)
  const asked = entries.filter(entry => {
    const open = boards.some(board => board.id === entry.board && board.phase !== 'closed')
    return open && entry.posted && fates[entry.id]?.ask
  })
  const first = asked[0]
  if (!first) return null
  return (
    <section
      aria-label={t('other-words')}
      className="flex flex-col gap-2 rounded-card border-2 border-gold bg-card p-4"
    >
      <h2 className="text-title">{t('other-words-asked', { n: asked.length })}</h2>
      <blockquote dir="auto" className="line-clamp-3 text-lead wrap-anywhere">
        “{first.posted?.text}”
      </blockquote>
      <p dir="auto" className="text-base">
        {fates[first.id]?.ask}
      </p>
      <Button
        kind="quiet"
        className="self-start"
        onClick={() => {
          show('words')
          window.scrollTo({ top: 0 })
        }}
      >
        {t('to-my-words')}
      </Button>
    </section>
  )
}
