import type { FieldValue } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/cockpit'
import type { BoardView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Check } from '../../../design/Check.tsx'
import { Dialog, DialogButtons } from '../../../design/Dialog.tsx'
import { Field, Labelled, TextArea } from '../../../design/Field.tsx'
import { FieldsForm, type FieldValues } from '../../../design/FieldsForm.tsx'
import { missingFields } from '../../../design/fields-missing.ts'
import { Notice } from '../../../design/Notice.tsx'
import { RadioCard } from '../../../design/RadioCard.tsx'
import { SmallSelect } from '../../../design/Select.tsx'
import { backInto, unlessTyped } from '../../../design/typed.ts'
import { useForm } from '../../../design/use-form.ts'
import { foldedName } from '../../../features/same-names/model.ts'
import { whoWillSee } from '../../../features/who-sees/model.ts'
import { useAct, useCockpitView } from '../cockpit.ts'
import { useDistinctNames } from '../parts/use-distinct-names.ts'

/** Without those that were left open. */
function answered(fields: FieldValues): Record<string, FieldValue> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, FieldValue] => entry[1] !== undefined),
  )
}

/** Writing for somebody without a device, as they tell it; what was just posted can be taken back. */
export default function ScribeDialog({
  board,
  person: asked,
  onClose,
}: {
  board: BoardView
  /** Whose words are asked for; else one chooses. */
  person?: string
  onClose(): void
}) {
  const everybody = useCockpitView(view => view.people)
  const session = useCockpitView(view => view.agenda.find(one => one.id === board.session))
  const event = useCockpitView(view => view.event)
  const networks = useCockpitView(view => view.networks)
  const { act, busy } = useAct()
  const people = everybody.filter(
    person => person.deviceless && (board.network === null || person.network === board.network),
  )
  const format = formatById(board.format)
  // Words that a teller must approve are the speaker's own here.
  const own = format?.consent === 'words'
  const asksAbout = (format?.asksAbout ?? false) && !own
  const [last, setLast] = useState<{
    person: string
    entry: string
    text: string
    fields: FieldValues
  } | null>(null)
  const called = useDistinctNames()
  /** Who is meant by the name that was typed: nobody known, one, or several of that name, of whom one is chosen. */
  const quotedAs = (about: string, which: string | null) => {
    const meant = everybody.filter(one => [one.name, called(one)].map(foldedName).includes(foldedName(about)))
    const exact = meant.filter(one => foldedName(called(one)) === foldedName(about))
    const quoted = exact.length === 1 ? exact : meant
    const asksWhich = asksAbout && quoted.length > 1
    return { quoted, asksWhich, whom: asksWhich ? quoted.find(one => one.id === which) : quoted[0] }
  }
  const form = useForm({
    kept: `scribe ${board.id}`,
    initial: {
      person: asked ?? people[0]?.id ?? '',
      // A hat is a prompt: the one that the room wears.
      prompt: (board.prompts.find(one => one.id === board.step) ?? board.prompts[0])?.id ?? '',
      text: '',
      about: '',
      which: null as string | null,
      fields: {} as FieldValues,
      mayPublish: false,
    },
    send: ({ person, prompt, text, about, which, fields, mayPublish }) => {
      const name = about.trim()
      const { whom } = quotedAs(about, which)
      return act('scribeWrite', {
        board: board.id,
        person,
        prompt,
        text,
        about: own
          ? { person, name: '' }
          : asksAbout && name
            ? { person: whom?.id ?? null, name: whom ? '' : name }
            : null,
        fields: answered(fields),
        mayPublish,
      })
    },
    next: (now, sent) => ({
      text: unlessTyped(sent.text)(now.text),
      about: unlessTyped(sent.about)(now.about),
      fields: now.fields === sent.fields ? {} : now.fields,
      mayPublish: false,
    }),
    done: ({ entry }, { person, text, fields }) => setLast({ person, entry, text, fields }),
  })
  const { prompt, text, about, which, fields } = form.values
  const question = board.prompts.find(one => one.id === prompt)
  const specs = (question && format?.fields?.(question)) ?? []
  const needsText = !(format?.textOptional && specs.length > 0)
  const ready = (!needsText || text.trim() !== '') && missingFields(specs, fields).length === 0
  const nameOf = (id: string) => called(people.find(one => one.id === id) ?? { id, name: '' })
  const { quoted, asksWhich, whom } = quotedAs(about, which)

  const takeBack = async () => {
    if (!last) return
    const done = await act('scribeTakeBack', { board: board.id, person: last.person, entry: last.entry })
    if (!done.ok) return
    const { text, fields } = last
    form.set(now => ({ text: backInto(text)(now.text), fields }))
    setLast(null)
  }

  if (people.length === 0) {
    return (
      <Dialog
        open
        onClose={onClose}
        title="Write for somebody"
        about="Nobody here is without a device. The organiser can add people who have none."
      >
        <div className="flex justify-end">
          <Button onClick={onClose}>Close</Button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Write for somebody"
      about="Write what they tell you, in their words, and read it back before you post it."
    >
      {last && (
        <Notice live kind="good">
          Posted for {nameOf(last.person)}.{' '}
          <button type="button" className="font-semibold underline" disabled={busy} onClick={takeBack}>
            Take it back
          </button>
        </Notice>
      )}
      <form {...form.props} className="flex flex-col gap-4">
        <Labelled id="scribe-person" label="Who is speaking">
          <SmallSelect
            id="scribe-person"
            className="max-w-full!"
            {...form.field('person')}
            options={people.map(one => ({ value: one.id, words: called(one) }))}
          />
        </Labelled>
        {board.prompts.length > 1 && (
          <Labelled id="scribe-prompt" label="Which question">
            <SmallSelect
              id="scribe-prompt"
              className="max-w-full!"
              value={prompt}
              onChange={next => form.set({ prompt: next, fields: {} })}
              options={board.prompts.map(one => ({ value: one.id, words: one.text }))}
            />
          </Labelled>
        )}
        {asksAbout && (
          <>
            <Field
              label="Whom they found"
              hint="They are asked before their name is shown."
              list="scribe-people"
              maxLength={80}
              {...form.text('about')}
            />
            <datalist id="scribe-people">
              {everybody.map(one => (
                <option key={one.id} value={called(one)} />
              ))}
            </datalist>
            {asksWhich && (
              <fieldset className="grid gap-2">
                <legend className="mb-2 text-base font-semibold">Which of them?</legend>
                {quoted.map(one => (
                  <RadioCard
                    key={one.id}
                    name="scribe-which"
                    checked={which === one.id}
                    onChoose={() => form.set({ which: one.id })}
                  >
                    {called(one)}
                  </RadioCard>
                ))}
              </fieldset>
            )}
          </>
        )}
        <TextArea
          label={needsText ? 'Their words' : 'Their words, if they like'}
          maxLength={2_000}
          {...form.text('text')}
        />
        <FieldsForm
          specs={specs}
          values={fields}
          onValues={fields => form.set({ fields })}
          quotations={session?.quotations ?? []}
        />
        <Check
          label={t('typed-from-paper')}
          checked={form.values.mayPublish}
          onChange={form.field('mayPublish').onChange}
        />
        {own && (
          <p className="text-small text-ink-soft">
            Read it back to them. It is shown once you have noted, under “Ask aloud”, that these are their
            words.
          </p>
        )}
        <p className="text-small text-ink-soft">
          Tell them first: {whoWillSee(board, networks, event).join(' ')} The record goes to{' '}
          {event.recordGoesTo.trim() || 'the organiser'}.
        </p>
        <DialogButtons>
          <Button onClick={onClose}>Close</Button>
          <Button kind="primary" type="submit" disabled={busy || !ready || (asksWhich && !whom)}>
            Post
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
