import { useState } from 'react'
import { FindPerson } from '../ui/find-person.tsx'
import type { PanelProps } from '../ui/panel.tsx'
import type { Draft } from '../ui/use-draft.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'
import { placeOf, readSources, sentencesOf, sourcesOf, withoutSource, writeSources } from './sentences.ts'

/** A case study, of one's own or as somebody tells it; beside each sentence the notes that it was written from. */
export function CaseStudyPanel(props: PanelProps) {
  const [asking, setAsking] = useState(false)
  return (
    <WriteWithFields
      panel={props}
      ask="What happened?"
      whose={draft => <Teller panel={props} {...{ draft, asking }} onAsk={setAsking} />}
      below={draft => <WrittenFrom panel={props} draft={draft} />}
      wait={draft => whatIsMissing(draft, asking)}
      onPosted={() => setAsking(false)}
      given={(_, about) => (about ? { teller: about.name } : {})}
    />
  )
}

function whatIsMissing({ text, fields, about }: Draft, asking: boolean): string | undefined {
  if (asking && !about) return 'Say whose story it is first.'
  const left = withoutSource(text, fields).length
  if (left === 0) return undefined
  return left === 1
    ? 'One sentence does not say yet from which notes it comes.'
    : `${left} sentences do not say yet from which notes they come.`
}

function WrittenFrom({ panel: { ui }, draft }: { panel: PanelProps; draft: Draft }) {
  const { text, fields, setFields } = draft
  const sources = readSources(fields)
  return (
    <ui.Sources
      sentences={sentencesOf(text, fields).map(sentence => ({
        key: placeOf(sentence),
        text: sentence.text,
        notes: sourcesOf(sources, sentence),
      }))}
      onNotes={(key, notes) =>
        setFields({ ...fields, notes: writeSources(new Map([...sources, [key, notes]])) || undefined })
      }
    />
  )
}

function Teller({
  panel,
  draft,
  asking,
  onAsk,
}: {
  panel: PanelProps
  draft: Draft
  asking: boolean
  onAsk(asking: boolean): void
}) {
  const { ui, networks, findPeople, mine } = panel
  if (!asking && !draft.about)
    return (
      <p className="flex flex-wrap items-center gap-x-4 text-base text-ink-soft">
        Your own case.
        <ui.Button kind="quiet" onClick={() => onAsk(true)}>
          I am writing for somebody else
        </ui.Button>
      </p>
    )
  return (
    <div className="flex flex-col gap-1">
      <FindPerson
        about={draft.about}
        onChoose={about => draft.setAbout(about)}
        networks={networks}
        findPeople={findPeople}
        me={mine.person.known}
        ui={ui}
        question="Whose story is it?"
        chosen="Told by"
      />
      <p>
        <ui.Button
          kind="quiet"
          onClick={() => {
            draft.setAbout(null)
            onAsk(false)
          }}
        >
          It is my own
        </ui.Button>
      </p>
    </div>
  )
}
