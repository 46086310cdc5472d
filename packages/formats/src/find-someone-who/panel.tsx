/** Standing, with one thumb: whom did you find, and a few words of what they said. Twenty seconds a prompt. */
import type { About } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/format-panels'
import { useState } from 'react'
import { countWords } from '../count-words.ts'
import { FindPerson } from '../ui/find-person.tsx'
import type { PanelProps, Prompt } from '../ui/panel.tsx'
import { Steps, type StepsState, useSteps } from '../ui/steps.tsx'
import { useDraft } from '../ui/use-draft.tsx'
import { LONG_PROMPT } from '../ui/write-with-fields.tsx'
import { maxWords } from './rules.ts'

export function FindSomeoneWhoPanel(props: PanelProps) {
  const steps = useSteps(props)
  if (!steps.prompt) return null
  return <OneFind key={steps.prompt.id} panel={props} steps={steps} prompt={steps.prompt} />
}

function OneFind({ panel, steps, prompt }: { panel: PanelProps; steps: StepsState; prompt: Prompt }) {
  const { board, ui, networks, mine, findPeople, posted } = panel
  const draft = useDraft(panel, prompt.id)
  const [chosen, setChosen] = useState(0)

  const limit = maxWords(prompt.text)
  const words = countWords(draft.text)
  const tooMany = limit !== null && words > limit
  const who = draft.about
  const written = draft.text.trim() !== ''
  const why = !who ? t('found-first') : tooMany ? t('words-at-most', { most: limit }) : undefined

  const choose = (about: About | null) => {
    draft.setAbout(about)
    if (about) setChosen(count => count + 1)
  }
  const post = () => {
    const next = steps.next()
    draft.post()
    posted(board.visibility === 'named' && who ? t('posted-asks', { name: who.name }) : t('posted'))
    if (next !== null) steps.go(next)
  }
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-3">
        <ui.Prompt text={panel.asked(prompt).text} focus={steps.moves} size={LONG_PROMPT} />
        <Steps
          prompts={panel.prompts.map(panel.asked)}
          current={steps.current}
          answered={steps.answered}
          onStep={steps.go}
        />
      </div>
      <FindPerson
        about={who}
        onChoose={choose}
        networks={networks}
        findPeople={findPeople}
        me={mine.person.known}
        ui={ui}
        question={t('whom-found')}
        chosen={name => t.parts('you-found', { name })}
      />
      {!who ? (
        <ui.WhoSees />
      ) : (
        <ui.Writer
          label={limit === null ? t('their-words') : t('their-words-up-to', { most: limit })}
          text={draft.text}
          onText={draft.setText}
          saved={draft.entry?.saved ?? 'saved'}
          focus={chosen}
          onPost={written && !why ? post : undefined}
          why={why}
          note={
            limit !== null && written ? (
              <span className={tooMany ? 'font-semibold text-warn' : undefined}>
                {t('words-of', { n: words, most: limit })}
              </span>
            ) : undefined
          }
        />
      )}
      <ui.Entries entries={draft.others} title={t('whom-i-found')} />
    </div>
  )
}
