/** Enters something for people without a device, one after the other: each once, unless it is entered anew on purpose. */
import type { Result } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/for-somebody'
import type { ScribedView } from '@folkmoot/protocol'
import { type ReactNode, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog, DialogButtons } from '../../design/Dialog.tsx'
import { Labelled } from '../../design/Field.tsx'
import { Notice } from '../../design/Notice.tsx'
import { Refused } from '../../design/Refused.tsx'
import { SmallSelect } from '../../design/Select.tsx'
import { type Form, useForm } from '../../design/use-form.ts'
import type { Refusal } from '../../live/refusal.ts'

export interface Somebody {
  /** A handle. */
  id: string
  /** Told apart from others of that name. */
  name: string
}

interface Props<V> {
  title: string
  about: string
  /** All of them without a device. */
  people: readonly Somebody[]
  /** Whom to begin with. */
  person: string | undefined
  /** What stands for one of them, as far as it is told. */
  standing(person: string): Pick<ScribedView, 'rev' | 'by'> | null
  /** A name of its own for what is typed for one of them. */
  kept(person: string): string
  initial: V
  ready(values: V): boolean
  /** `rev`: what is known to stand; 0: nothing. */
  send(person: string, rev: number, values: V): Promise<Result<{ rev: number }, Refusal>>
  /** The fields of whoever is chosen. */
  children(form: Form<V>): ReactNode
  onClose(): void
}

export function ForSomebody<V extends object>(props: Props<V>) {
  const { title, about, people, standing, onClose } = props
  const [chosen, setChosen] = useState(
    props.person ?? people.find(one => !standing(one.id))?.id ?? people[0]?.id,
  )
  const [last, setLast] = useState<Somebody | null>(null)
  /** Person → what an answer of the server told that the view does not. */
  const [heard, setHeard] = useState<Readonly<Record<string, { rev: number; words: string }>>>({})
  const [anew, setAnew] = useState(false)
  const somebody = people.find(one => one.id === chosen) ?? people[0]

  if (!somebody)
    return (
      <Dialog open onClose={onClose} title={title} about={t('nobody-without')}>
        <DialogButtons>
          <Button onClick={onClose}>{t('close')}</Button>
        </DialogButtons>
      </Dialog>
    )
  const told = standing(somebody.id)
  const rev = Math.max(told?.rev ?? 0, heard[somebody.id]?.rev ?? 0)
  const isIn = ({ id }: Somebody) => standing(id) !== null || id in heard
  const stands = rev > 0 && !anew

  const choose = (id: string) => {
    setChosen(id)
    setAnew(false)
  }
  const hear = (rev: number, words: string) => {
    setHeard(before => ({ ...before, [somebody.id]: { rev, words } }))
    setAnew(false)
  }
  const entered = (now: number) => {
    setLast(somebody)
    hear(now, '')
    const next = people.find(one => one.id !== somebody.id && !isIn(one))
    choose(next?.id ?? somebody.id)
  }
  return (
    <Dialog open onClose={onClose} title={title} about={about}>
      {last && (
        <Notice live kind="good">
          {t('saved-for', { name: last.name })}
        </Notice>
      )}
      <Labelled id="for-whom" label={t('for-whom')}>
        <SmallSelect
          id="for-whom"
          className="max-w-full!"
          value={somebody.id}
          onChange={choose}
          options={people.map(one => ({
            value: one.id,
            words: isIn(one) ? t('person-entered', { name: one.name }) : one.name,
          }))}
        />
      </Labelled>
      {stands ? (
        <>
          <Notice live>
            {heard[somebody.id]?.words || (told?.by ? t('stands-by', { who: told.by }) : t('stands'))}{' '}
            <button type="button" className="min-h-11 font-semibold underline" onClick={() => setAnew(true)}>
              {t('enter-anew')}
            </button>
          </Notice>
          <DialogButtons>
            <Button onClick={onClose}>{t('close')}</Button>
          </DialogButtons>
        </>
      ) : (
        <Entering
          key={somebody.id}
          {...props}
          person={somebody.id}
          rev={anew ? rev : 0}
          anew={anew}
          onEntered={entered}
          onQuicker={hear}
        />
      )}
    </Dialog>
  )
}

/** What is entered for one person. */
function Entering<V extends object>({
  person,
  rev,
  anew,
  kept,
  initial,
  ready,
  send,
  children,
  onEntered,
  onQuicker,
  onClose,
}: Omit<Props<V>, 'person'> & {
  person: string
  rev: number
  /** Something stands, and is replaced on purpose. */
  anew: boolean
  onEntered(rev: number): void
  /** Somebody else has entered it meanwhile: which revision stands, and who it was, in words. */
  onQuicker(rev: number, words: string): void
}) {
  const form: Form<V> = useForm({
    kept: kept(person),
    initial,
    send: async values => {
      const done = await send(person, rev, values)
      if (!done.ok && done.error.reason === 'entered-already')
        onQuicker(Number(done.error.params?.rev ?? 0), done.error.message)
      return done
    },
    done: now => onEntered(now.rev),
  })
  return (
    <form {...form.props} className="flex flex-col gap-4">
      {anew && <p className="text-small text-ink-soft">{t('enter-anew-about')}</p>}
      {children(form)}
      <Refused error={form.action.error} />
      <DialogButtons>
        <Button onClick={onClose}>{t('close')}</Button>
        <Button kind="primary" type="submit" disabled={form.action.busy || !ready(form.values)}>
          {t('save')}
        </Button>
      </DialogButtons>
    </form>
  )
}
