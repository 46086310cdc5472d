/**
 * Keeps what goes wrong in one part of a screen to that part: the rest stays, and the part comes back by itself or by
 * *Try again*. What people typed is not in it: that is on their page.
 */
import { t } from '@folkmoot/messages/every-screen'
import { Component, type ReactNode } from 'react'
import { Button } from './Button.tsx'

/** First at once: most of what goes wrong (a translated page, a moment between two states) is gone when drawn anew. */
const SOONEST_MS = 2_000
const LATEST_MS = 60_000
/** A part that held so long is a whole one. */
const WHOLE_MS = 10_000

interface BoundaryProps {
  children: ReactNode
  /** What stands in its place; `again` draws it anew. Without it, a line that says so, with *Try again*. */
  instead?: (again: () => void) => ReactNode
  /** What did not work, for the line: “This activity”. */
  what?: string
  /** Drawn anew at once when it changes. */
  of?: unknown
}

export class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false }
  private tries = 0
  private last = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown): void {
    // Told to the console by React; a part never takes the page's other work with it.
    void error
    const now = performance.now()
    if (now - this.last > WHOLE_MS + LATEST_MS) this.tries = 0
    this.last = now
    const wait = this.tries === 0 ? 0 : Math.min(SOONEST_MS * 2 ** (this.tries - 1), LATEST_MS)
    this.tries++
    clearTimeout(this.timer)
    this.timer = setTimeout(this.again, wait)
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (before.of !== this.props.of && this.state.failed) this.again()
  }

  override componentWillUnmount(): void {
    clearTimeout(this.timer)
  }

  private again = () => {
    clearTimeout(this.timer)
    this.setState({ failed: false })
  }

  override render(): ReactNode {
    const { children, instead, what = t('this-part') } = this.props
    if (!this.state.failed) return children
    return instead ? instead(this.again) : <Failed what={what} again={this.again} />
  }
}

function Failed({ what, again }: { what: string; again(): void }) {
  return (
    <div role="alert" className="flex flex-col items-start gap-3 rounded-field bg-warn-pale px-4 py-3">
      <p className="text-base text-ink">{t('part-failed', { part: what })}</p>
      <Button onClick={again}>{t('try-again')}</Button>
    </div>
  )
}
