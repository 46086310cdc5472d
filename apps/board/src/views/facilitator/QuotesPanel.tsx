import type { OpenQuote } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Field, TextArea } from '../../design/Field.tsx'
import { useAct, useCockpit } from './cockpit.ts'
import { Panel } from './Panel.tsx'
import { SMALL_BUTTON } from './small-button.ts'

/** Shown before the rest is unfolded. */
const FIRST = 3

/** People who were quoted and have no device: their name appears only after somebody has asked them aloud. */
export function QuotesPanel() {
  const { view } = useCockpit()
  const [asking, setAsking] = useState<OpenQuote | null>(null)
  if (view.quotes.length === 0) return null
  return (
    <Panel title="Ask aloud before they are named" aside={String(view.quotes.length)}>
      <ul className="flex flex-col">
        {view.quotes.slice(0, FIRST).map(quote => (
          <Row key={quote.quote} quote={quote} onAsk={setAsking} />
        ))}
      </ul>
      {view.quotes.length > FIRST && (
        <details>
          <summary className="flex min-h-11 items-center text-base underline underline-offset-4">
            {view.quotes.length - FIRST} more
          </summary>
          <ul className="flex flex-col">
            {view.quotes.slice(FIRST).map(quote => (
              <Row key={quote.quote} quote={quote} onAsk={setAsking} />
            ))}
          </ul>
        </details>
      )}
      {asking && <AskDialog key={asking.quote} quote={asking} onClose={() => setAsking(null)} />}
    </Panel>
  )
}

function Row({ quote, onAsk }: { quote: OpenQuote; onAsk(quote: OpenQuote): void }) {
  return (
    <li className="flex items-center justify-between gap-3 border-b border-line py-2 last:border-0">
      <span className="min-w-0 text-base leading-snug">
        <b className="font-semibold">{quote.name}</b>
        <span className="line-clamp-1 text-small text-ink-soft">{quote.text}</span>
      </span>
      <Button className={SMALL_BUTTON} aria-label={`Ask ${quote.name} …`} onClick={() => onAsk(quote)}>
        Ask …
      </Button>
    </li>
  )
}

function AskDialog({ quote, onClose }: { quote: OpenQuote; onClose(): void }) {
  const { act, busy } = useAct()
  const [name, setName] = useState(quote.name)
  const [text, setText] = useState(quote.text)
  const changed = name.trim() !== quote.name || text.trim() !== quote.text
  const answer = async (agreed: boolean) => {
    const words = agreed ? { text: text.trim(), name: name.trim() } : {}
    const done = await act(
      'quoteAnswer',
      { quote: quote.quote, answer: agreed ? 'agreed' : 'declined', ...words },
      agreed ? `${name.trim()} is named from now on.` : 'They stay unnamed.',
    )
    if (done.ok) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Ask ${quote.name}`}
      about={`“May we show this with your name?” ${quote.prompt}`}
    >
      <Field label="Their name" value={name} maxLength={80} onChange={event => setName(event.target.value)} />
      <TextArea
        label="Their words"
        hint="Correct them as they tell you."
        value={text}
        maxLength={2_000}
        onChange={event => setText(event.target.value)}
      />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>Later</Button>
        <Button disabled={busy} onClick={() => answer(false)}>
          They decline
        </Button>
        <Button
          kind="primary"
          disabled={busy || name.trim() === '' || text.trim() === ''}
          onClick={() => answer(true)}
        >
          {changed ? 'They agree, corrected' : 'They agree'}
        </Button>
      </div>
    </Dialog>
  )
}
