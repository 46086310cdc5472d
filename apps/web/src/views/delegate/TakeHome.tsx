import { formatById } from '@folkmoot/formats'
import { err } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/take-home'
import { type BoardView, http } from '@folkmoot/protocol'
import { toast } from '../../design/Announcer.tsx'
import { Button } from '../../design/Button.tsx'
import { type Answer, get } from '../../live/api.ts'
import type { PageConnection } from '../../live/page-connection.ts'
import type { Out } from '../../live/reads.ts'
import { refuse } from '../../live/refusal.ts'
import { inFileName, saveFile } from '../../ui/save-file.ts'
import { homeOf } from './my-home.ts'
import { usePhone } from './phone.ts'
import { type Home, type HomeProof, homePage, homeText } from './take-home.ts'

type MyProofs = Out<typeof http.MyProofsAnswer>

/** My words as a file that is mine: made here, also without a connection. */
export function TakeHome({
  opened,
}: {
  /** My pages of other devices that open here. */
  opened: ReadonlyMap<string, PageConnection>
}) {
  const { stage, page } = usePhone()
  const take = async (make: (home: Home) => string, type: string, ending: string) => {
    const { view, mine } = stage.getState()
    if (!view || !mine) return
    const asked = await askedWithin(get(`/api/events/${view.event.id}/my-proofs`, http.MyProofsAnswer))
    const entries = [page, ...opened.values()].flatMap(one => one.getState().entries)
    const home = homeOf(view, mine.person, entries, formatById)
    const proof = asked.ok ? proofOf(asked.value, view.boards) : null
    saveFile(make({ ...home, proof }), type, t('home-file', { event: inFileName(home.event), ending }))
    toast(asked.ok ? t('taken-home') : t('taken-without-proof'))
  }
  return (
    <section aria-label={t('take-home')} className="flex flex-col gap-3 border-t border-line pt-6">
      <h2 className="text-title">{t('take-home')}</h2>
      <p className="text-lead">{t('take-home-about')}</p>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => void take(homePage, 'text/html', 'html')}>{t('take-page')}</Button>
        <Button onClick={() => void take(homeText, 'text/plain', 'txt')}>{t('take-text')}</Button>
      </div>
    </section>
  )
}

/** A file without proofs is worth more than none on a link that answers nothing. */
const PATIENCE_MS = 5_000
function askedWithin(answer: Answer<MyProofs>): Answer<MyProofs> {
  const late = new Promise<Awaited<Answer<MyProofs>>>(resolve => {
    setTimeout(() => resolve(err(refuse('unreachable'))), PATIENCE_MS)
  })
  return Promise.race([answer, late])
}

function proofOf({ proofs, roots }: MyProofs, boards: readonly BoardView[]): HomeProof | null {
  if (proofs === null) return null
  const titleOf = (id: string) => boards.find(board => board.id === id)?.title ?? ''
  return { proofs, roots: roots.map(({ board, root }) => ({ title: titleOf(board), root })) }
}
