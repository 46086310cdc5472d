import type { About } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/format-panels'
import { LIMITS, type NetworkRecord } from '@folkmoot/protocol'
import { type ReactNode, useEffect, useId, useState } from 'react'
import type { FoundPerson, PanelProps } from './panel.tsx'
import { Say } from './say.tsx'

const waitMs = 180

/** Search by name; who is not on the list is typed. Before anything is typed it lists the people at one's own table. */
export function FindPerson({
  about,
  onChoose,
  networks,
  findPeople,
  me,
  ui,
  question,
  chosen,
}: {
  about: About | null
  onChoose(about: About | null): void
  networks: readonly NetworkRecord[]
  findPeople: PanelProps['findPeople']
  me: string
  ui: PanelProps['ui']
  /** Over the field: “Whom did you find?”. */
  question: string
  /** Around the name, once there is one: “You found …”. */
  chosen(name: ReactNode): readonly ReactNode[]
}) {
  const [find, setFind] = useState('')
  const { people, more, state, trouble } = usePeople(find, findPeople)
  const heading = useId()
  const typed = find.trim()

  if (about)
    return (
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-y border-line py-2">
        <p className="text-lead text-ink-soft">
          <Say
            parts={chosen(
              <strong key="name" dir="auto" className="text-ink">
                {about.name}
              </strong>,
            )}
          />
        </p>
        <ui.Button kind="quiet" onClick={() => onChoose(null)}>
          {t('somebody-else')}
        </ui.Button>
      </div>
    )
  const others = people.filter(person => person.id !== me)
  return (
    <div className="flex flex-col gap-3">
      <ui.Field
        label={question}
        hint={t('two-letters')}
        value={find}
        onChange={event => setFind(event.target.value)}
        autoComplete="off"
        maxLength={LIMITS.nameChars}
      />
      {(typed !== '' || others.length > 0) && (
        <section aria-labelledby={heading} className="flex flex-col gap-2">
          <h2 id={heading} className="sr-only">
            {t('people')}
          </h2>
          <p role="status" className="sr-only">
            {state === 'here' ? t('people-found', { n: others.length }) : ''}
          </p>
          <ul className="flex flex-col gap-2">
            {others.map(person => (
              <li key={person.id}>
                <Choice person={person} networks={networks} ui={ui} onChoose={onChoose} />
              </li>
            ))}
          </ul>
          {more && <p className="text-base text-ink-soft">{t('more-names')}</p>}
          {state === 'failed' && <p className="text-base text-warn">{trouble}</p>}
          {typed !== '' && typed.length <= LIMITS.nameChars && (
            <ui.Button onClick={() => onChoose({ person: null, name: typed })}>
              <span className="overflow-hidden text-ellipsis">{t('as-typed', { name: typed })}</span>
            </ui.Button>
          )}
        </section>
      )}
    </div>
  )
}

function Choice({
  person,
  networks,
  ui,
  onChoose,
}: {
  person: FoundPerson
  networks: readonly NetworkRecord[]
  ui: PanelProps['ui']
  onChoose(about: About): void
}) {
  const network = networks.find(one => one.id === person.network) ?? null
  return (
    <button
      type="button"
      onClick={() => onChoose({ person: person.id, name: person.name })}
      className="flex min-h-14 w-full flex-wrap items-center justify-between gap-x-3 rounded-field border border-line bg-card px-4 py-2 text-start hover:bg-paper-deep"
    >
      <span dir="auto" className="text-lead font-semibold">
        {person.name}
      </span>
      {network && <ui.NetworkMark network={network} className="text-base text-ink-soft" />}
    </button>
  )
}

/** Asks for names a moment after the last key, and lets only the latest question answer. Before the first: one's own table. */
function usePeople(find: string, findPeople: PanelProps['findPeople']) {
  const [people, setPeople] = useState<FoundPerson[]>([])
  const [more, setMore] = useState(false)
  /** Why there are no names, in words. */
  const [trouble, setTrouble] = useState('')
  const [state, setState] = useState<'asking' | 'here' | 'failed'>('asking')
  const typed = find.trim()

  useEffect(() => {
    let current = true
    setState('asking')
    const timer = setTimeout(
      async () => {
        const answer = await findPeople(typed)
        if (!current) return
        if (!answer.ok) {
          setTrouble(answer.error.code === 'search-wait' ? answer.error.message : t('no-look-up'))
          return setState('failed')
        }
        setPeople(answer.value.people)
        setMore(answer.value.more)
        setState('here')
      },
      typed === '' ? 0 : waitMs,
    )
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [typed, findPeople])
  return { people, more, state, trouble }
}
