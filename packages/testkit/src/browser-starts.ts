/** Exit code 0: the browser of the tests starts here. */
import { launchBrowser } from './browser.ts'

await (await launchBrowser()).close()
