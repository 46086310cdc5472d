import type { PanelUi } from '@folkmoot/formats/panel'
import { useEffect, useRef } from 'react'
import { Button } from '../../design/Button.tsx'
import { Clock } from '../../design/Clock.tsx'
import { Field } from '../../design/Field.tsx'
import { FieldsForm } from '../../design/FieldsForm.tsx'
import { NetworkMark } from '../../design/NetworkMark.tsx'
import { Notice } from '../../design/Notice.tsx'
import { Prompt } from '../../design/Prompt.tsx'
import { lazyPart } from '../../lazy-part.tsx'
import { ReadAloud } from '../../text-settings.tsx'
import { Chime } from './Chime.tsx'
import { PanelEntries } from './Entries.tsx'
import { WhoSees } from './WhoSees.tsx'
import { Writer } from './Writer.tsx'
import { useWriting } from './writing-context.ts'

/** Of case studies alone. */
const Sources = lazyPart(() => import('./Sources.tsx'))

/** A question of several lines stays a heading, and leaves a phone room to answer it. */
const LONG = 90
const longSize = 'text-[clamp(1.375rem,1.1rem+1.2vw,1.875rem)] leading-[1.2]'

/** A prompt with the clock under it, that takes the reader along when a person moved to it. */
function PanelPrompt({
  focus = 0,
  ...rest
}: {
  text: string
  focus?: number
  as?: 'h2' | 'h3'
  size?: string
}) {
  const { clock } = useWriting()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focus > 0) place.current?.focus()
  }, [focus])
  return (
    <div ref={place} tabIndex={-1} className="flex flex-col gap-3">
      <Prompt as="h2" {...rest} size={rest.size ?? (rest.text.length > LONG ? longSize : undefined)} />
      <ReadAloud text={rest.text} about={rest.text} />
      {rest.as !== 'h3' && clock}
    </div>
  )
}

export const panelUi: PanelUi = {
  Button,
  Prompt: PanelPrompt,
  Field,
  Clock,
  Chime,
  Notice,
  Writer,
  WhoSees,
  Entries: PanelEntries,
  Fields: FieldsForm,
  Sources,
  NetworkMark,
}
