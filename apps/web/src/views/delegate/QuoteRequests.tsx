import { t } from '@folkmoot/messages/asked'
import { withEnglish } from '@folkmoot/messages/spoken'
import type { DelegateView, MyQuote } from '@folkmoot/protocol'
import { useState } from 'react'
import { announce, toast } from '../../design/Announcer.tsx'
import { Beside, InEnglish } from '../../design/Beside.tsx'
import { Button } from '../../design/Button.tsx'
import { Field, TextArea } from '../../design/Field.tsx'
import { splitStem } from '../../design/Prompt.tsx'
import { Refused } from '../../design/Refused.tsx'
import { Say } from '../../design/Say.tsx'
import { useForm } from '../../design/use-form.ts'
import type { StageConnection } from '../../live/stage-connection.ts'
import { useMine, usePhone } from './phone.ts'

type Stage = StageConnection<DelegateView>

/** Somebody wrote down what I said: my name is on no wall and in no record until I agree. */
export function QuoteRequests() {
  const quotes = useMine(mine => mine.quotes)
  const asked = quotes.filter(quote => quote.answer === 'asked')
  if (asked.length === 0) return null
  return (
    <section aria-label={t('quoted-by-someone')} className="flex flex-col gap-3">
      {asked.map(quote => (
        <QuoteRequest key={quote.quote} quote={quote} />
      ))}
    </section>
  )
}

function titleOf({ by, consent }: MyQuote): string {
  if (consent === 'words') return by ? t('wrote-down', { by }) : t('wrote-down-someone')
  return by ? t('quoted-by', { by }) : t('quoted-by-someone')
}

interface QuoteAnswer {
  answer: 'agreed' | 'declined'
  text?: string
  name?: string
}

export function QuoteRequest({ quote, onDone }: { quote: MyQuote; onDone?(): void }) {
  const { stage } = usePhone()
  const consent = quote.consent === 'words' ? 'words' : 'name'
  const [correcting, setCorrecting] = useState(false)
  const [busy, setBusy] = useState(false)
  const ask = (input: QuoteAnswer) => stage.command('quoteAnswer', { quote: quote.quote, ...input })
  const answer = async (input: QuoteAnswer) => {
    setBusy(true)
    const done = await ask(input)
    setBusy(false)
    if (done.ok) said(input.answer)
    else toast(done.error.message)
  }
  const said = (given: QuoteAnswer['answer']) => {
    const board = stage.getState().view?.boards.find(one => one.id === quote.board)
    if (given === 'declined') announce(t('quote-declined', { consent }))
    else if (board?.phase === 'closed') toast(t('quote-agreed-frozen', { consent }))
    else announce(t('quote-agreed', { consent }))
    setCorrecting(false)
    onDone?.()
  }
  const report = async () => {
    setBusy(true)
    const done = await stage.command('quoteReport', { quote: quote.quote, board: quote.board })
    setBusy(false)
    if (!done.ok) return toast(done.error.message)
    toast(t('quote-reported'))
    onDone?.()
  }
  return (
    <div className="flex flex-col gap-3 rounded-card border-2 border-gold bg-card p-4">
      <h2 className="text-title">{titleOf(quote)}</h2>
      {quote.prompt && <p className="text-base text-ink-soft">{splitStem(quote.prompt)[0]}</p>}
      {correcting ? (
        <Correct quote={quote} ask={ask} onAgreed={() => said('agreed')} />
      ) : (
        <>
          <blockquote dir="auto" className="text-lead wrap-anywhere whitespace-pre-wrap">
            “{quote.text}”
          </blockquote>
          <p className="text-base">
            {consent === 'words' ? (
              <Beside say={() => t('may-be-read')} />
            ) : (
              <>
                <Say parts={t.parts('may-be-named', { name: <strong>{quote.name}</strong> })} />
                <InEnglish words={withEnglish(() => t('may-be-named', { name: quote.name })).english} />
              </>
            )}
          </p>
          <div className="flex flex-wrap gap-3">
            <Button disabled={busy} onClick={() => answer({ answer: 'agreed' })}>
              {t('agree')}
            </Button>
            <Button disabled={busy} onClick={() => setCorrecting(true)}>
              {t('correct')}
            </Button>
            <Button kind="quiet" disabled={busy} onClick={() => answer({ answer: 'declined' })}>
              {t('rather-not')}
            </Button>
          </div>
          <Button kind="quiet" className="self-start" disabled={busy} onClick={report}>
            {t('should-not-have')}
          </Button>
          <p className="text-small text-ink-soft">
            <Beside say={() => t('before-a-yes', { consent })} />
          </p>
        </>
      )}
    </div>
  )
}

function Correct({
  quote,
  ask,
  onAgreed,
}: {
  quote: MyQuote
  ask(input: QuoteAnswer): ReturnType<Stage['command']>
  onAgreed(): void
}) {
  const form = useForm({
    kept: `correct ${quote.quote}`,
    initial: { text: quote.text, name: quote.name },
    send: ({ text, name }) => ask({ answer: 'agreed', text: text.trim(), name: name.trim() }),
    done: onAgreed,
  })
  const { text, name } = form.values
  const complete = text.trim() !== '' && name.trim() !== ''
  return (
    <form {...form.props} className="flex flex-col gap-3">
      <TextArea label={t('in-your-words')} {...form.text('text')} />
      <Field label={t('name-as-it-stands')} {...form.text('name')} />
      <Refused error={form.action.error} />
      <Button kind="primary" type="submit" disabled={!complete} aria-disabled={form.action.busy}>
        {t('agree-to-this')}
      </Button>
    </form>
  )
}
