import { wordsOfNotices } from '@folkmoot/messages/notices'
import { useEffect, useState } from 'react'
import { toast } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { Dialog, DialogButtons } from '../../../design/Dialog.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { Select } from '../../../design/Select.tsx'
import { useAction } from '../../../design/use-action.ts'
import { useForm } from '../../../design/use-form.ts'
import { count } from '../../../features/number-words/model.ts'
import { whenWords } from '../../../features/when/model.ts'
import { useEvent, useEventView } from '../parts/desk.ts'

const AGO = [2, 5, 10, 20, 30, 60, 120]

interface Preview {
  people: number
  spared: number
  names: string[]
}

/** A crowd that nobody expected: remove those who joined since a moment and wrote nothing, and bring them back. */
export function CameSince() {
  const event = useEvent()
  const removed = useEventView(view => view.removed)
  const alarm = useEventView(view => view.crowd?.alarm ?? null)
  const [open, setOpen] = useState(false)
  const back = useAction()
  return (
    <div id="came-since" className="flex scroll-mt-4 flex-col gap-3">
      {alarm && (
        <Notice kind="warn" live>
          {wordsOfNotices(alarm.notices) ?? alarm.words}
        </Notice>
      )}
      <div>
        <Button kind={alarm?.since ? 'stop' : 'quiet'} onClick={() => setOpen(true)}>
          Remove everybody who joined since …
        </Button>
      </div>
      {removed.map(({ at, people }) => (
        <div key={at} className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <p className="text-base">
            {count(people, 'person', 'people')} {people === 1 ? 'was' : 'were'} removed at {whenWords(at)}.
          </p>
          <Button
            kind="quiet"
            aria-disabled={back.busy}
            onClick={async () => {
              const done = await back.run(() => event.command('peopleBringBack', { at }))
              if (done) toast('They are back, with their devices and seats.')
            }}
          >
            Bring them back
          </Button>
        </div>
      ))}
      <Refused error={back.error} />
      {open && <Ask suggested={alarm?.since ?? null} close={() => setOpen(false)} />}
    </div>
  )
}

function Ask({ suggested, close }: { suggested: number | null; close(): void }) {
  const event = useEvent()
  // As it was when the question was asked: more may come while one reads.
  const [[opened, began]] = useState(() => [event.now(), suggested] as const)
  const options = [
    ...(began === null ? [] : [{ at: began, words: `${whenWords(began)}, when the crowd began to come` }]),
    ...AGO.map(minutes => {
      const at = opened - minutes * 60_000
      return { at, words: `${whenWords(at)}, ${minutes} minutes ago` }
    }),
  ]
  const form = useForm({
    initial: { since: options[0]?.at ?? opened },
    send: ({ since }) => event.command('peopleRemoveSince', { since, sure: true }),
    done: ({ people }) => {
      toast(`${people} removed. You can bring them back for a day.`)
      close()
    },
  })
  const { since } = form.values
  const [preview, setPreview] = useState<Preview | null>(null)
  useEffect(() => {
    // An answer about another moment must not stand beside this one.
    let asked = true
    setPreview(null)
    void event.command('peopleRemoveSince', { since, sure: false }).then(answer => {
      if (asked && answer.ok) setPreview(answer.value)
    })
    return () => {
      asked = false
    }
  }, [event, since])
  return (
    <Dialog open onClose={close} title="Remove everybody who joined since …">
      <form {...form.props} className="flex flex-col gap-4">
        <Select
          label="Since"
          value={String(since)}
          onChange={value => form.set({ since: Number(value) })}
          options={options.map(({ at, words }) => ({ value: String(at), words }))}
        />
        <div role="status" className="flex min-h-24 flex-col gap-2 text-base">
          {preview === null ? (
            <p className="text-ink-soft">Counting …</p>
          ) : (
            <PreviewWords preview={preview} />
          )}
        </div>
        <Refused error={form.action.error} />
        <DialogButtons>
          <Button kind="quiet" onClick={close}>
            Leave it
          </Button>
          <Button
            type="submit"
            kind="stop"
            aria-disabled={form.action.busy}
            disabled={!preview || preview.people === 0}
          >
            {preview && preview.people > 0 ? `Remove ${count(preview.people, 'person', 'people')}` : 'Remove'}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

function PreviewWords({ preview: { people, spared, names } }: { preview: Preview }) {
  if (people === 0)
    return <p>Nobody who could be removed has joined since{spared > 0 ? `; ${spared} have written.` : '.'}</p>
  const more = people - names.length
  return (
    <>
      <p className="break-words">
        <strong>{names.join(', ')}</strong>
        {more > 0 && ` and ${more} more`}
      </p>
      <ul className="flex list-disc flex-col gap-1 ps-5">
        <li>They are signed out within two seconds. None of them has written anything.</li>
        {spared > 0 && <li>{`${spared} who joined since stay, because they have written or answered.`}</li>}
        <li>For a day you can bring them back as they were.</li>
        <li>Whoever is real can join again. If nobody is, close the doors first.</li>
      </ul>
    </>
  )
}
