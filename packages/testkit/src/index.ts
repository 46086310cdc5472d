export { launchBrowser, noBrowser } from './browser.ts'
