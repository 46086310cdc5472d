import type { DelegateView, MyQuote } from '@folkmoot/protocol'
import { useState } from 'react'
import { announce, toast } from '../../design/Announcer.tsx'
import { Button } from '../../design/Button.tsx'
import { Field, TextArea } from '../../design/Field.tsx'
import { splitStem } from '../../design/Prompt.tsx'
import type { StageConnection } from '../../live/stage-connection.ts'
import { forgetTyping } from '../../live/typing.ts'
import { useKept } from '../../ui/use-kept.ts'

type Stage = StageConnection<DelegateView>

/** Somebody wrote down what I said: my name is on no wall and in no record until I agree. */
export function QuoteRequests({ stage, quotes }: { stage: Stage; quotes: readonly MyQuote[] }) {
  const asked = quotes.filter(quote => quote.answer === 'asked')
  if (asked.length === 0) return null
  return (
    <section aria-label="Someone quoted you" className="flex flex-col gap-3">
      {asked.map(quote => (
        <QuoteRequest key={quote.quote} stage={stage} quote={quote} />
      ))}
    </section>
  )
}

function titleOf({ by, consent }: MyQuote): string {
  if (consent === 'words')
    return by ? `${by} wrote down your words. Are these yours?` : 'Are these your words?'
  return by ? `${by} quoted you` : 'Someone quoted you'
}

export function QuoteRequest({ stage, quote, onDone }: { stage: Stage; quote: MyQuote; onDone?(): void }) {
  const [correcting, setCorrecting] = useState(false)
  const [busy, setBusy] = useState(false)
  const answer = async (input: { answer: 'agreed' | 'declined'; text?: string; name?: string }) => {
    setBusy(true)
    const done = await stage.command('quoteAnswer', { quote: quote.quote, ...input })
    setBusy(false)
    if (!done.ok) return toast(done.error.message)
    const board = stage.getState().view?.boards.find(one => one.id === quote.board)
    const theWords = quote.consent === 'words'
    if (input.answer === 'declined') announce(theWords ? 'Nobody sees them.' : 'Your name stays off.')
    else if (board?.phase === 'closed')
      toast(
        `Thank you. This board is frozen: ${theWords ? 'your words come' : 'your name comes'} in if it is opened again.`,
      )
    else
      announce(
        theWords
          ? 'Thank you. The room may read them now.'
          : 'Thank you. Your name stands with these words now.',
      )
    setCorrecting(false)
    onDone?.()
  }
  const report = async () => {
    setBusy(true)
    const done = await stage.command('quoteReport', { quote: quote.quote, board: quote.board })
    setBusy(false)
    if (!done.ok) return toast(done.error.message)
    toast('The facilitator is told. Whoever wrote it asks you nothing more.')
    onDone?.()
  }
  return (
    <div className="flex flex-col gap-3 rounded-card border-2 border-gold bg-card p-4">
      <h2 className="text-title">{titleOf(quote)}</h2>
      {quote.prompt && <p className="text-base text-ink-soft">{splitStem(quote.prompt)[0]}</p>}
      {correcting ? (
        <Correct quote={quote} busy={busy} onAgree={input => answer({ answer: 'agreed', ...input })} />
      ) : (
        <>
          <blockquote dir="auto" className="text-lead wrap-anywhere whitespace-pre-wrap">
            “{quote.text}”
          </blockquote>
          <p className="text-base">
            {quote.consent === 'words' ? (
              'May the room read them? Nobody else sees them before you say yes.'
            ) : (
              <>
                May the wall and the record say that <strong>{quote.name}</strong> said this?
              </>
            )}
          </p>
          <div className="flex flex-wrap gap-3">
            <Button kind="primary" disabled={busy} onClick={() => answer({ answer: 'agreed' })}>
              Agree
            </Button>
            <Button disabled={busy} onClick={() => setCorrecting(true)}>
              Correct
            </Button>
            <Button kind="quiet" disabled={busy} onClick={() => answer({ answer: 'declined' })}>
              Rather not
            </Button>
          </div>
          <Button kind="quiet" className="self-start" disabled={busy} onClick={report}>
            This should not have been written
          </Button>
          <p className="text-small text-ink-soft">
            {quote.consent === 'words' ? '' : 'Until you agree, nobody is told that it was you. '}You can
            change your mind under “My words”.
          </p>
        </>
      )}
    </div>
  )
}

function Correct({
  quote,
  busy,
  onAgree,
}: {
  quote: MyQuote
  busy: boolean
  onAgree(input: { text: string; name: string }): void
}) {
  const form = `correct ${quote.quote}`
  const [text, setText] = useKept(`${form} text`, quote.text)
  const [name, setName] = useKept(`${form} name`, quote.name)
  const complete = text.trim() !== '' && name.trim() !== ''
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={event => {
        event.preventDefault()
        if (!complete) return
        forgetTyping(form)
        onAgree({ text: text.trim(), name: name.trim() })
      }}
    >
      <TextArea label="In your words" value={text} onChange={event => setText(event.target.value)} />
      <Field
        label="Your name, as it should stand"
        value={name}
        onChange={event => setName(event.target.value)}
      />
      <Button kind="primary" type="submit" disabled={busy || !complete}>
        Agree to this
      </Button>
    </form>
  )
}
