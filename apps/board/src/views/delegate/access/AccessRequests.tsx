import type { DelegateView, MineView, MyAccess, SealedPage } from '@folkmoot/protocol'
import { type ReactNode, useState } from 'react'
import { announce, toast } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import type { StageConnection } from '../../../live/stage-connection.ts'
import { timeOf } from './time-of.ts'

type Stage = StageConnection<DelegateView>

/** What others did to the ways into my page: nothing of it opens before I say yes here. */
export function AccessRequests({ stage, mine }: { stage: Stage; mine: MineView }) {
  const { newCode, sealed } = mine.access
  const open = sealed.filter(page => !page.agreed && !page.typed && !isDenied(mine.access))
  return (
    <>
      {newCode && <NewCode stage={stage} at={newCode.at} mayAnswer={newCode.mayAnswer} />}
      {open.map(page => (
        <SamePerson key={page.page} stage={stage} page={page} />
      ))}
    </>
  )
}

/** “That is not me” was said after the last thing that was put together. */
function isDenied({ changes }: MyAccess): boolean {
  const last = changes.findLast(({ what }) => ['merged', 'let-in', 'not-me'].includes(what))
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

function NewCode({ stage, at, mayAnswer }: { stage: Stage; at: number; mayAnswer: boolean }) {
  const [busy, setBusy] = useState(false)
  const answer = async (agree: boolean) => {
    setBusy(true)
    const done = await stage.command('codeAnswer', { agree })
    setBusy(false)
    if (!done.ok) return toast(done.error.message)
    announce(agree ? 'The new code lets you in now.' : 'The new code opens nothing.')
  }
  return (
    <Card title="Did you ask for a new return code?">
      <p className="text-base">
        The organiser made one for you at {timeOf(at)}. Whoever has it could read your drafts and write as
        you. It opens nothing before you say yes.
      </p>
      {mayAnswer ? (
        <div className="flex flex-wrap gap-3">
          <Button kind="primary" disabled={busy} onClick={() => answer(true)}>
            Yes, it is for me
          </Button>
          <Button disabled={busy} onClick={() => answer(false)}>
            No, stop it
          </Button>
        </div>
      ) : (
        <p className="text-base">It is answered on the device that you joined with.</p>
      )}
      <p className="text-small text-ink-soft">
        With a yes your old code ends. Without an answer the organiser can let somebody in to an empty page;
        your words stay closed.
      </p>
    </Card>
  )
}

function SamePerson({ stage, page }: { stage: Stage; page: SealedPage }) {
  const [busy, setBusy] = useState(false)
  const answer = async (same: boolean) => {
    setBusy(true)
    const done = await stage.command('pageJoin', { page: page.page, same })
    setBusy(false)
    if (!done.ok) return toast(done.error.message)
    announce(same ? 'Thank you. The other device is asked too.' : 'Nothing opens. The organiser is told.')
  }
  const since = timeOf(page.joinedAt)
  return (
    <Card title={page.fresh ? 'Did you come in with a new code?' : 'Is this you, on another device?'}>
      <p className="text-base">
        {page.fresh ? (
          <>The organiser let somebody in as you at {since}, to an empty page. </>
        ) : (
          <>
            The organiser put you together with <strong dir="auto">{page.name}</strong>, who joined at {since}
            .{' '}
          </>
        )}
        Say yes only if that was you: then all your words can be read and changed on both devices.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" disabled={busy} onClick={() => answer(true)}>
          Yes, that is me
        </Button>
        <Button disabled={busy} onClick={() => answer(false)}>
          No, that is not me
        </Button>
      </div>
      <p className="text-small text-ink-soft">Until both devices say yes, neither sees the other’s words.</p>
    </Card>
  )
}
