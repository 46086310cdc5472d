import { launchBrowser, noBrowser } from '@folkmoot/testkit'
import { describe, expect, it } from 'vitest'

describe.skipIf(await noBrowser())('the browser of these tests', () => {
  it('starts, runs scripts and closes', async () => {
    const browser = await launchBrowser()
    const page = await browser.newPage()
    await page.setContent('<main>Folkmoot</main>')
    expect(await page.evaluate(() => document.querySelector('main')?.textContent)).toBe('Folkmoot')
    await browser.close()
  })
})
