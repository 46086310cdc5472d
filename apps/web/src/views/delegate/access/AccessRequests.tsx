import { t } from '@folkmoot/messages/my-words'
import type { MyAccess, SealedPage } from '@folkmoot/protocol'
import { type ReactNode, useState } from 'react'
import { announce, toast } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { Say } from '../../../design/Say.tsx'
import { useMine, usePhone } from '../phone.ts'

/** What others did to the ways into my page: nothing of it opens before I say yes here. */
export function AccessRequests() {
  const access = useMine(mine => mine.access)
  const { newCode, sealed } = access
  const open = sealed.filter(page => !page.agreed && !page.typed && !isDenied(access))
  return (
    <>
      {newCode && <NewCode at={newCode.at} mayAnswer={newCode.mayAnswer} />}
      {open.map(page => (
        <SamePerson key={page.page} page={page} />
      ))}
    </>
  )
}

/** “That is not me” was said after the last thing that was put together. */
function isDenied({ changes }: MyAccess): boolean {
  const last = changes.findLast(({ what }) => ['merged', 'let-in', 'recognised', 'not-me'].includes(what))
  return last?.what === 'not-me'
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-3 rounded-card border-2 border-gold bg-card p-4">
      <h2 className="text-title">{title}</h2>
      {children}
    </section>
  )
}

function NewCode({ at, mayAnswer }: { at: number; mayAnswer: boolean }) {
  const { stage } = usePhone()
  const [busy, setBusy] = useState(false)
  const answer = async (agree: boolean) => {
    setBusy(true)
    const done = await stage.command('codeAnswer', { agree })
    setBusy(false)
    if (!done.ok) return toast(done.error.message)
    announce(t(agree ? 'code-approved' : 'code-refused'))
  }
  return (
    <Card title={t('code-question')}>
      <p className="text-base">{t('code-made', { at })}</p>
      {mayAnswer ? (
        <div className="flex flex-wrap gap-3">
          <Button disabled={busy} onClick={() => answer(true)}>
            {t('code-yes')}
          </Button>
          <Button disabled={busy} onClick={() => answer(false)}>
            {t('code-no')}
          </Button>
        </div>
      ) : (
        <p className="text-base">{t('code-elsewhere')}</p>
      )}
      <p className="text-small text-ink-soft">{t('code-consequence')}</p>
    </Card>
  )
}

function SamePerson({ page }: { page: SealedPage }) {
  const { stage } = usePhone()
  const [busy, setBusy] = useState(false)
  const answer = async (same: boolean) => {
    setBusy(true)
    const done = await stage.command('pageJoin', { page: page.page, same })
    setBusy(false)
    if (!done.ok) return toast(done.error.message)
    announce(t(same ? 'same-agreed' : 'same-denied'))
  }
  const at = page.joinedAt
  return (
    <Card title={t(page.fresh ? 'came-in-question' : 'same-question')}>
      <p className="text-base">
        {page.fresh ? (
          t('came-in', { at })
        ) : (
          <Say parts={t.parts('put-together', { at, name: <strong dir="auto">{page.name}</strong> })} />
        )}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button disabled={busy} onClick={() => answer(true)}>
          {t('same-yes')}
        </Button>
        <Button disabled={busy} onClick={() => answer(false)}>
          {t('same-no')}
        </Button>
      </div>
      <p className="text-small text-ink-soft">{t('same-until-both')}</p>
    </Card>
  )
}
