/** Runs before the workers (vitest's `globalSetup`). */
export { prepareServer as setup } from '@folkmoot/testkit/server'
