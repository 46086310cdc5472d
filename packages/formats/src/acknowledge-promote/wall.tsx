/** Two sides that face each other, each under its cues. The side that the room is at stands forward; nothing is counted. */
import type { Note } from '@folkmoot/board-doc'
import { useMemo } from 'react'
import type { WallPictureProps } from '../ui/wall.tsx'
import { SIDES, sideOf } from './sides.ts'

export function SidesPicture({ board, notes, size, ui }: WallPictureProps) {
  const sides = useMemo(
    () =>
      SIDES.map(side => {
        const prompts = board.prompts.filter(prompt => sideOf(prompt) === side)
        const sections = prompts.map(prompt => ({
          id: prompt.id,
          name: prompt.text,
          notes: notes.filter(note => note.prompt === prompt.id),
        }))
        return { side, prompts, sections, notes: sections.flatMap(section => section.notes) }
      }),
    [board.prompts, notes],
  )
  return (
    <div className="grid h-full grid-cols-[1fr_auto_1fr] gap-44">
      {sides.map(({ side, prompts, sections, notes: own }, i) => (
        <Side
          key={side.id}
          heading={side.heading}
          now={board.step === null || board.step === side.id}
          cues={prompts.map(prompt => prompt.text)}
          notes={own}
          sections={sections}
          shared={board.phase !== 'write'}
          mirrored={i === 0}
          wide={size.width / size.u > 1_500}
          ui={ui}
        />
      ))}
    </div>
  )
}

function Side(props: {
  heading: string
  now: boolean
  cues: readonly string[]
  notes: readonly Note[]
  sections: readonly { id: string; name: string; notes: readonly Note[] }[]
  shared: boolean
  mirrored: boolean
  wide: boolean
  ui: WallPictureProps['ui']
}) {
  const { heading, now, cues, notes, sections, shared, mirrored, wide, ui } = props
  const empty = useMemo(() => sections.filter(section => section.notes.length > 0), [sections])
  return (
    <>
      {!mirrored && <div aria-hidden="true" className="w-[calc(var(--u)*3)] bg-wall-line" />}
      <section className={`flex min-w-0 flex-col ${mirrored && !shared ? 'text-end' : ''}`}>
        <ui.Heading className={`fs-72 leading-[1.05] ${now ? 'text-wall-ink' : 'text-wall-soft'}`}>
          {heading}
        </ui.Heading>
        {shared ? (
          <ui.Region name={heading} notes={notes} sections={empty} className="mt-24 min-h-0 flex-1" />
        ) : (
          <ul className={`${wide ? 'fs-56 gap-32' : 'fs-44 gap-24'} mt-40 flex flex-col leading-[1.2]`}>
            {cues.map(cue => (
              <li key={cue} className={now ? 'text-wall-ink' : 'text-wall-soft'}>
                {cue}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
