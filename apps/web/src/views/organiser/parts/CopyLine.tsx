import { useState } from 'react'
import { announce } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { copyText } from './copy-text.ts'

/** Something to pass on, in full, with a button that copies it. */
export function CopyLine({ text, what }: { text: string; what: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle')
  const copy = async () => {
    const copied = await copyText(text)
    setState(copied ? 'copied' : 'by-hand')
    announce(copied ? `${what} copied` : 'Select the words and copy them by hand.')
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <code className="min-w-0 flex-1 basis-64 font-sans text-base font-semibold break-all select-all">
        {text}
      </code>
      <Button onClick={copy} aria-label={`Copy ${what}`}>
        {state === 'copied' ? 'Copied ✓' : state === 'by-hand' ? 'Copy it by hand' : 'Copy'}
      </Button>
    </div>
  )
}
