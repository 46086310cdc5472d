import type { BoardModel, Note } from '@folkmoot/board-doc'
import { onTheWall } from '@folkmoot/domain'
import { t } from '@folkmoot/messages/cockpit'
import { useMemo } from 'react'
import { Boundary } from '../../../design/Boundary.tsx'
import { useSharedPaging } from '../../../wall/use-shared-paging.ts'
import { Wall } from '../../../wall/Wall.tsx'
import { useCockpit, useCockpitView } from '../cockpit.ts'
import { WallRemote } from './WallRemote.tsx'

/** The wall as the room sees it, page for page, as large as its place allows; a note can be chosen. */
export function WallPicture({ model, onChoose }: { model: BoardModel; onChoose(note: Note): void }) {
  const { connection } = useCockpit()
  // The wall draws whatever of it a display is told.
  const told = useCockpitView(view => view)
  const view = useMemo(() => ({ ...told, stage: onTheWall(told.stage, told.boards) }), [told])
  const looked = view.stage === told.stage ? null : view.boards.find(one => one.id === view.stage.board)
  const paging = useSharedPaging(connection, view.allocated === null)
  const counts = view.counts.find(one => one.board === view.stage.board)
  return (
    <figure className="flex min-h-0 flex-col gap-1.5 wide:flex-1">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <figcaption className="text-small text-ink-soft">
          {looked ? t('wall-looks-back', { board: looked.title }) : 'What the room sees'}
          {view.stage.blank ? ': nothing, the wall is blank' : ''}
        </figcaption>
        {view.allocated === null && <WallRemote notes={model.notes.length} />}
      </div>
      <div className="wall-place relative aspect-video min-h-0 wide:aspect-auto wide:flex-1">
        <div className="wall-picture overflow-hidden rounded-card">
          <Boundary what="The picture of the wall">
            <Wall
              view={view}
              model={model}
              progress={counts ?? null}
              now={connection.now}
              theme="dim"
              className="h-full"
              paging={paging}
              onChoose={onChoose}
            />
          </Boundary>
        </div>
      </div>
    </figure>
  )
}
