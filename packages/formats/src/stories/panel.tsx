import { t } from '@folkmoot/messages/format-panels'
import { useState } from 'react'
import { FindPerson } from '../ui/find-person.tsx'
import type { PanelProps } from '../ui/panel.tsx'
import type { Draft } from '../ui/use-draft.tsx'
import { WriteWithFields } from '../ui/write-with-fields.tsx'

/** One's own story, or somebody else's as they tell it: then they are asked before anybody sees it. */
export function StoriesPanel(props: PanelProps) {
  const [asking, setAsking] = useState(false)
  return (
    <WriteWithFields
      panel={props}
      ask={t('what-happened')}
      whose={draft => <Teller panel={props} {...{ draft, asking }} onAsk={setAsking} />}
      wait={({ about }) => (asking && !about ? t('whose-first') : undefined)}
      onPosted={() => setAsking(false)}
      given={(_, about) => (about ? { teller: about.name } : {})}
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
        {t('own-story')}
        <ui.Button kind="quiet" onClick={() => onAsk(true)}>
          {t('typing-for')}
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
          {t('it-is-my-story')}
        </ui.Button>
      </p>
    </div>
  )
}
