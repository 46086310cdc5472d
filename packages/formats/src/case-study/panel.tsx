import { t } from '@folkmoot/messages/format-panels'
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
      ask={t('what-happened')}
      whose={draft => <Teller panel={props} {...{ draft, asking }} onAsk={setAsking} />}
      below={draft => <WrittenFrom panel={props} draft={draft} />}
      wait={draft => whatIsMissing(draft, asking)}
      onPosted={() => setAsking(false)}
      given={(_, about) => (about ? { teller: about.name } : {})}
    />
  )
}

function whatIsMissing({ text, fields, about }: Draft, asking: boolean): string | undefined {
  if (asking && !about) return t('whose-first')
  const left = withoutSource(text, fields).length
  return left === 0 ? undefined : t('without-source', { n: left })
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
        {t('own-case')}
        <ui.Button kind="quiet" onClick={() => onAsk(true)}>
          {t('writing-for')}
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
        question={t('whose-story')}
        chosen={name => t.parts('told-by', { name })}
      />
      <p>
        <ui.Button
          kind="quiet"
          onClick={() => {
            draft.setAbout(null)
            onAsk(false)
          }}
        >
          {t('it-is-mine')}
        </ui.Button>
      </p>
    </div>
  )
}
