import type { WallPictureProps } from '@folkmoot/formats/wall'
import type { ComponentType } from 'react'
import { Boundary } from '../design/Boundary.tsx'
import { NoPicture } from './NoPicture.tsx'
import { NotesScreen } from './NotesScreen.tsx'
import { PictureScreen } from './PictureScreen.tsx'
import type { NotesScreenProps } from './props.ts'

/** A format's own picture; when it cannot be drawn the room still reads what was written, and it comes back by itself. */
export function PictureOrList(props: NotesScreenProps & { Picture: ComponentType<WallPictureProps> }) {
  const { Picture: _, ...rest } = props
  return (
    <Boundary
      of={props.board.phase}
      instead={() => (
        <>
          <NoPicture list />
          <NotesScreen {...rest} />
        </>
      )}
    >
      <PictureScreen {...props} />
    </Boundary>
  )
}
