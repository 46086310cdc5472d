import { formatById } from '@folkmoot/formats'
import type { OpenQuote } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Field, TextArea } from '../../design/Field.tsx'
import { count, sentence } from '../../wall/number-words.ts'
import { useConfirm } from './Confirm.tsx'
import { useAct, useCockpit } from './cockpit.ts'
import { Panel } from './Panel.tsx'
import { SMALL_BUTTON } from './small-button.ts'

/** Shown before the rest is unfolded. */
const FIRST = 3

/** People who were quoted and have no device: their name appears only after somebody has asked them aloud. */
export function QuotesPanel() {
  const { view } = useCockpit()
  const [asking, setAsking] = useState<OpenQuote | null>(null)
  const open = view.quotes.filter(quote => quote.answer === 'asked')
  const agreed = view.quotes.filter(quote => quote.answer === 'agreed')
  if (view.quotes.length === 0) return null
  return (
    <Panel title="Ask aloud before they are named" aside={String(open.length)}>
      <ul className="flex flex-col">
        {open.slice(0, FIRST).map(quote => (
          <Row key={quote.quote} quote={quote} onAsk={setAsking} />
        ))}
      </ul>
      {open.length > FIRST && (
        <details>
          <summary className="flex min-h-11 items-center text-base underline underline-offset-4">
            {open.length - FIRST} more
          </summary>
          <ul className="flex flex-col">
            {open.slice(FIRST).map(quote => (
              <Row key={quote.quote} quote={quote} onAsk={setAsking} />
            ))}
          </ul>
        </details>
      )}
      {agreed.length > 0 && (
        <details>
          <summary className="flex min-h-11 items-center text-base underline underline-offset-4">
            {sentence(count(agreed.length, 'person', 'people'))} agreed aloud
          </summary>
          <ul className="flex flex-col">
            {agreed.map(quote => (
              <Agreed key={quote.quote} quote={quote} />
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

/** Consent that was given aloud can be taken back aloud. */
function Agreed({ quote }: { quote: OpenQuote }) {
  const { act } = useAct()
  const { ask, dialog } = useConfirm()
  const words = useOwnWords(quote)
  return (
    <li className="flex items-center justify-between gap-3 border-b border-line py-2 last:border-0">
      <span className="min-w-0 text-base leading-snug">
        <b className="font-semibold">{quote.name}</b>
        <span className="line-clamp-1 text-small text-ink-soft">{quote.text}</span>
      </span>
      <Button
        className={SMALL_BUTTON}
        aria-label={`Take back what ${quote.name} agreed to …`}
        onClick={() =>
          ask({
            title: `Does ${quote.name} take it back?`,
            about: words
              ? 'Their words leave every screen at once and do not enter the record.'
              : 'Their name leaves every screen at once and does not enter the record; the words stay without it.',
            label: 'They take it back',
            go: () =>
              act(
                'quoteAnswer',
                { quote: quote.quote, answer: 'declined' },
                words ? 'Their words are off the board.' : 'They are not named any more.',
              ),
          })
        }
      >
        Take back …
      </Button>
      {dialog}
    </li>
  )
}

/** The words themselves are theirs (a story), not only the name in somebody else's. */
function useOwnWords(quote: OpenQuote): boolean {
  const { view } = useCockpit()
  const board = view.boards.find(one => one.id === quote.board)
  return board !== undefined && formatById(board.format)?.consent === 'words'
}

function AskDialog({ quote, onClose }: { quote: OpenQuote; onClose(): void }) {
  const { act, busy } = useAct()
  const own = useOwnWords(quote)
  const [name, setName] = useState(quote.name)
  const [text, setText] = useState(quote.text)
  const changed = name.trim() !== quote.name || text.trim() !== quote.text
  const answer = async (agreed: boolean) => {
    const words = agreed ? { text: text.trim(), name: name.trim() } : {}
    const done = await act(
      'quoteAnswer',
      { quote: quote.quote, answer: agreed ? 'agreed' : 'declined', ...words },
      agreed
        ? own
          ? 'Their words are on the board.'
          : `${name.trim()} is named from now on.`
        : own
          ? 'Their words stay off the board.'
          : 'They stay unnamed.',
    )
    if (done.ok) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Ask ${quote.name}`}
      about={
        own
          ? `Read it to them: “These are your words?” ${quote.prompt}`
          : `“May we show this with your name?” ${quote.prompt}`
      }
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
