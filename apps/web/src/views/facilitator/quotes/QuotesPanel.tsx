import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/cockpit'
import { LIMITS, type OpenQuote } from '@folkmoot/protocol'
import { type ReactNode, useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { useConfirm } from '../../../design/confirm.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { Field, TextArea } from '../../../design/Field.tsx'
import { useForm } from '../../../design/use-form.ts'
import { count, sentence } from '../../../features/number-words/model.ts'
import { useAct, useCockpitView } from '../cockpit.ts'
import { MoreAction } from '../more/more.ts'
import { Panel } from '../parts/Panel.tsx'

/** Shown before the rest is unfolded. */
const FIRST = 3

/** People who were quoted and have no device: their name appears only after somebody has asked them aloud. */
export function QuotesPanel() {
  const quotes = useCockpitView(view => view.quotes)
  const [asking, setAsking] = useState<OpenQuote | null>(null)
  const open = quotes.filter(quote => quote.answer === 'asked')
  const agreed = quotes.filter(quote => quote.answer === 'agreed')
  const reported = quotes.filter(quote => quote.answer === 'reported')
  if (quotes.length === 0) return null
  const more = Math.max(0, open.length - FIRST)
  return (
    <Panel title="Ask aloud before they are named" aside={String(open.length)}>
      {reported.length > 0 && (
        <ul aria-label="Reported" className="flex flex-col">
          {reported.map((quote, i) => (
            <Reported key={quote.quote} quote={quote} atHand={i === 0} />
          ))}
        </ul>
      )}
      <ul className="flex flex-col">
        {open.map((quote, i) => (
          <Row key={quote.quote} quote={quote} place={i} onAsk={setAsking} />
        ))}
      </ul>
      {more > 0 && <p className="text-small text-ink-soft">{t('quotes-in-more', { n: more })}</p>}
      {agreed.length > 0 && (
        <p className="text-small text-ink-soft">
          {sentence(count(agreed.length, 'person', 'people'))} agreed aloud
        </p>
      )}
      {agreed.map(quote => (
        <Agreed key={quote.quote} quote={quote} />
      ))}
      {asking && <AskDialog key={asking.quote} quote={asking} onClose={() => setAsking(null)} />}
    </Panel>
  )
}

/** Whose words, which, and what can be done about them. */
function Line({ quote, children }: { quote: OpenQuote; children: ReactNode }) {
  return (
    <li className="flex items-center justify-between gap-3 border-b border-line py-2 last:border-0">
      <span className="min-w-0 text-base leading-snug">
        <b dir="auto" className="font-semibold">
          {sentence(whoOf(quote))}
        </b>
        <span className="line-clamp-1 text-small text-ink-soft">{quote.text}</span>
      </span>
      {children}
    </li>
  )
}

/** The first can be asked here, those after it by More. */
function Row({ quote, place, onAsk }: { quote: OpenQuote; place: number; onAsk(quote: OpenQuote): void }) {
  const label = `Ask ${whoOf(quote)} …`
  if (place === 0)
    return (
      <Line quote={quote}>
        <Button size="small" aria-label={label} onClick={() => onAsk(quote)}>
          Ask …
        </Button>
      </Line>
    )
  const action = <MoreAction heading="people" label={label} about={quote.text} choose={() => onAsk(quote)} />
  return place < FIRST ? <Line quote={quote}>{action}</Line> : action
}

/** Where nobody is named, a facilitator reads the words and not whose they are. */
function whoOf({ name }: OpenQuote): string {
  return name || 'whoever told this'
}

/** Somebody who was written about says that it should not have been. */
function Reported({ quote, atHand }: { quote: OpenQuote; atHand: boolean }) {
  const { act, busy } = useAct()
  const [looking, setLooking] = useState(false)
  const { board, note } = quote
  const label = t('look-at-report', { who: whoOf(quote) })
  const answer = (go: () => unknown) => {
    setLooking(false)
    go()
  }
  return (
    <li className="flex flex-col gap-1 border-b border-line py-2">
      <span className="text-base leading-snug">
        <b className="font-semibold">Reported by {whoOf(quote)}</b>
        <span dir="auto" className="block text-small text-ink-soft">
          “{quote.text}”
        </span>
      </span>
      {atHand ? (
        <span>
          <Button size="small" aria-haspopup="dialog" onClick={() => setLooking(true)}>
            {label}
          </Button>
        </span>
      ) : (
        <MoreAction heading="people" label={label} about={quote.text} choose={() => setLooking(true)} />
      )}
      {looking && (
        <Dialog
          open
          onClose={() => setLooking(false)}
          title={`Reported by ${whoOf(quote)}`}
          about={`“${quote.text}”`}
        >
          <div className="flex flex-wrap justify-end gap-3">
            <Button onClick={() => setLooking(false)}>{t('close')}</Button>
            {note && (
              <Button
                disabled={busy}
                onClick={() =>
                  answer(() =>
                    act('noteHide', { board, note, hidden: true, reason: '' }, 'The note is hidden.'),
                  )
                }
              >
                Hide the note
              </Button>
            )}
            <Button
              disabled={busy}
              onClick={() =>
                answer(() => act('quoteReport', { quote: quote.quote, board }, 'It is off this list.'))
              }
            >
              I have looked at it
            </Button>
          </div>
        </Dialog>
      )}
    </li>
  )
}

/** Consent that was given aloud can be taken back aloud. */
function Agreed({ quote }: { quote: OpenQuote }) {
  const { act } = useAct()
  const { ask, dialog } = useConfirm()
  const words = useOwnWords(quote)
  return (
    <>
      <MoreAction
        heading="people"
        label={`Take back what ${whoOf(quote)} agreed to …`}
        about={quote.text}
        choose={() =>
          ask({
            title: `Does ${whoOf(quote)} take it back?`,
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
      />
      {dialog}
    </>
  )
}

/** The words themselves are theirs (a story), not only the name in somebody else's. */
function useOwnWords(quote: OpenQuote): boolean {
  const boards = useCockpitView(view => view.boards)
  const board = boards.find(one => one.id === quote.board)
  return board !== undefined && formatById(board.format)?.consent === 'words'
}

function AskDialog({ quote, onClose }: { quote: OpenQuote; onClose(): void }) {
  const { act, busy } = useAct()
  const own = useOwnWords(quote)
  const form = useForm({
    kept: `quote ${quote.quote}`,
    initial: { name: quote.name, text: quote.text },
    send: values => {
      const [name, text] = [values.name.trim(), values.text.trim()]
      return act(
        'quoteAnswer',
        { quote: quote.quote, answer: 'agreed', text, ...(name === '' ? {} : { name }) },
        own ? 'Their words are on the board.' : `${name} is named from now on.`,
      )
    },
    done: onClose,
    close: onClose,
  })
  const [name, text] = [form.values.name.trim(), form.values.text.trim()]
  const changed = name !== quote.name || text !== quote.text
  const decline = async () => {
    const done = await act(
      'quoteAnswer',
      { quote: quote.quote, answer: 'declined' },
      own ? 'Their words stay off the board.' : 'They stay unnamed.',
    )
    if (done.ok) form.cancel?.()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Ask ${whoOf(quote)}`}
      about={
        own
          ? `Read it to them: “These are your words?” ${quote.prompt}`
          : `“May we show this with your name?” ${quote.prompt}`
      }
    >
      <form {...form.props} className="flex flex-col gap-4">
        {quote.name !== '' && (
          <Field label="Their name" maxLength={LIMITS.nameChars} {...form.text('name')} />
        )}
        <TextArea
          label="Their words"
          hint="Correct them as they tell you."
          maxLength={LIMITS.entryChars}
          {...form.text('text')}
        />
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>Later</Button>
          <Button disabled={busy} onClick={decline}>
            They decline
          </Button>
          <Button
            kind="primary"
            type="submit"
            disabled={busy || (name === '' && quote.name !== '') || text === ''}
          >
            {changed ? 'They agree, corrected' : 'They agree'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
