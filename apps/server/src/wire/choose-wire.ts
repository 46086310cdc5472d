/** Which of the two ways: FOLKMOOT_PLAIN says. */
import { prepareFrame, sendFrame, sendFrames } from './frame.ts'
import { stageBeat, syncBeat } from './keepalive.ts'
import { plainWire } from './plain.ts'
import type { Wire } from './wire.ts'
import { bufferedBytes } from './write-buffer.ts'

const fencedWire: Wire = {
  send: sendFrame,
  sendTogether: sendFrames,
  buffered: (_ws, tcp) => tcp.writableLength,
  prepare: prepareFrame,
  // One deflated frame serves all.
  deflate: { threshold: Number.MAX_SAFE_INTEGER },
  syncBeat,
  stageBeat,
  pingShare: 1.2,
  watch() {},
  stageBuffered: bufferedBytes,
}

export function chooseWire(plain: boolean): Wire {
  return plain ? plainWire : fencedWire
}
