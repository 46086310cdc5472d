/** Runs before the workers (vitest's `globalSetup`): left to them, several would unpack one browser at a time and start it half-written. */
export { prepareBrowser as setup } from '@folkmoot/testkit/browser'
