/**
 * How V8 runs the server, here and in the bench; docs/engine.md has what was measured.
 *
 * - Half spaces of 16 MB for young objects: with Node's default an idle hall of a thousand takes 128 KB a person rather than
 *   53, which joining left behind.
 * - Old objects are collected when there are 256 MB of them. V8 would begin at a few, and go over all that a growing hall holds
 *   every few seconds: on few cores its helpers take the processor from the room meanwhile.
 * - So that what unused rooms leave behind does not wait for that, it is collected when nobody is connected.
 */
export const serverFlags = ['--max-semi-space-size=16', '--initial-old-space-size=256', '--expose-gc']

/**
 * And the bench's load generator, whose own pauses would be measured as the server's: room for what it makes in a few
 * seconds, so that it collects before it measures and not meanwhile. (Collecting once a second took 15 to 25 ms each.)
 */
export const generatorFlags = [
  '--min-semi-space-size=512',
  '--max-semi-space-size=512',
  '--initial-old-space-size=2048',
  '--expose-gc',
]
