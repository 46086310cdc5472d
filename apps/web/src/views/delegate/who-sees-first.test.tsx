/** Every activity’s own panel, with nothing written yet, as a phone draws it. */
import { FORMATS } from '@folkmoot/formats'
import type { BoardView, MineView } from '@folkmoot/protocol'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { PageConnection } from '../../live/page-connection.ts'
import { panelUi } from './panel-ui.tsx'
import { writingOf } from './writing.ts'
import { WritingContext } from './writing-context.ts'

const { panelOf } = await import('@folkmoot/formats/panels')

const mine = {
  person: { id: 'sara', known: 'sara', name: 'Sara', network: null, pageEpoch: 1 },
  table: null,
  round: null,
  mayReturn: false,
} as unknown as MineView
const around = {
  event: { recordGoesTo: '', safetyContact: '' },
  networks: [],
  agenda: [],
  room: { inRoom: 9, joined: 9, byNetwork: [] },
  person: mine.person,
  seat: null,
} as unknown as Parameters<typeof writingOf>[2]
const quotations = [{ text: 'A longer road', author: 'Nobody' }]

const cases = FORMATS.flatMap(format =>
  (['named', 'network', 'anonymous'] as const).map(visibility => ({ id: format.id, format, visibility })),
)

describe.each(cases)('[W-63] $id, $visibility', ({ id, format, visibility }) => {
  const prompts = format.defaults.prompts.map((text, i) => ({
    id: format.defaults.keys?.[i] ?? `prompt-${i}`,
    key: format.defaults.keys?.[i],
    text,
  }))
  const board = {
    id: 'b',
    session: 's',
    title: format.title,
    format: id,
    prompts,
    visibility,
    network: null,
    phase: 'write',
    by: 'person',
    revealed: [],
    step: format.steps?.(prompts as never)[0]?.id ?? null,
    lastCall: null,
  } as unknown as BoardView
  const writing = writingOf(board, {} as PageConnection, around)
  const Panel = panelOf(id)

  test('says who will see it before the first letter, once', () => {
    if (!Panel) throw new Error(`no panel for ${id}`)
    const html = renderToStaticMarkup(
      <WritingContext value={writing}>
        <Panel
          {...{ board, mine, format, prompts, quotations }}
          networks={[]}
          entries={[]}
          page={writing.page}
          notes={[]}
          round={null}
          turns={{} as never}
          now={() => 0}
          findPeople={async () => ({ ok: true, value: { people: [], more: false } })}
          announce={() => {}}
          toast={() => {}}
          posted={() => {}}
          asked={prompt => prompt}
          title={board.title}
          ui={panelUi}
        />
      </WritingContext>,
    )
    const chosen = writing.sees.chosen?.self
    expect(html.split(chosen ?? writing.sees.room)).toHaveLength(2)
  })
})
