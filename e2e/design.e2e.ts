/** The parts of `design/` by keyboard and pointer, in a real browser: where the focus goes, what is kept, what is said. */
import { noBrowser } from '@folkmoot/testkit'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Gallery, openGallery } from './support/gallery.ts'
import { button } from './support/look.ts'

describe.skipIf(await noBrowser())('parts of design/', () => {
  let gallery: Gallery
  let page: Page
  beforeAll(async () => {
    gallery = await openGallery()
    page = gallery.page
    await page.setViewportSize({ width: 560, height: 740 })
  })
  afterAll(() => gallery?.close())

  const hasFocus = (what: Locator) => what.evaluate(element => element === document.activeElement)
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  const gets = (what: Locator, message: string) => expect.poll(() => hasFocus(what), { message }).toBe(true)
  const dialog = () => page.getByRole('dialog')
  const status = () => page.locator('p[role=status]').first()

  describe('Dialog', () => {
    const opener = () => button(page, 'Change it …')
    beforeEach(() => gallery.show('design/Dialog'))

    it('takes the focus in by keyboard, keeps it, and gives it back at Escape', async () => {
      await opener().focus()
      await page.keyboard.press('Enter')
      const title = dialog().getByRole('textbox', { name: 'Title' })
      await gets(title, 'the first field')
      // Round and round, and never behind it.
      for (let i = 0; i < 8; i++) {
        await page.keyboard.press('Tab')
        expect(await dialog().evaluate(element => element.contains(document.activeElement))).toBe(true)
      }
      await page.keyboard.press('Escape')
      await dialog().waitFor({ state: 'detached' })
      await gets(opener(), 'what opened it')
    })

    it('is named and described for screen readers', async () => {
      await opener().click()
      expect(
        await dialog()
          .getAttribute('aria-modal')
          .catch(() => null),
      ).not.toBe('false')
      await page.getByRole('dialog', { name: 'Change it' }).waitFor()
      const described = await dialog().getAttribute('aria-describedby')
      expect(await page.locator(`[id="${described}"]`).textContent()).toContain('بات')
    })

    it('keeps what was typed through a click beside it, and forgets it at Cancel', async () => {
      const words = () => dialog().getByRole('textbox', { name: 'Words' })
      await opener().click()
      await words().fill('half a sentence')
      await page.mouse.click(5, 5)
      await dialog().waitFor({ state: 'detached' })
      await gets(opener(), 'what opened it')
      await opener().click()
      expect(await words().inputValue()).toBe('half a sentence')
      await button(dialog(), 'Cancel').click()
      await dialog().waitFor({ state: 'detached' })
      await opener().click()
      expect(await words().inputValue()).toBe('')
    })

    it('is closed by a press beside it, however early', async () => {
      // No timer runs: nothing that listens only a moment later hears the press.
      await page.clock.install()
      await page.clock.pauseAt(Date.now() + 60_000)
      try {
        await opener().click()
        await dialog().waitFor()
        await page.mouse.click(5, 5)
        await dialog().waitFor({ state: 'detached' })
      } finally {
        await page.clock.resume()
      }
    })

    it('stands after a double click on what opens it', async () => {
      const { width, height } = page.viewportSize() ?? { width: 560, height: 740 }
      // High enough that the second press comes beside the dialog.
      await page.setViewportSize({ width, height: 1400 })
      try {
        const pressed = await opener().boundingBox()
        await opener().dblclick()
        await gets(dialog().getByRole('textbox', { name: 'Title' }), 'the first field')
        const stands = await dialog().boundingBox()
        expect((pressed?.y ?? 0) + (pressed?.height ?? 0)).toBeLessThan(stands?.y ?? 0)
        await page.mouse.click(5, 5)
        await dialog().waitFor({ state: 'detached' })
      } finally {
        await page.setViewportSize({ width, height })
      }
    })

    it('closes the inner of two alone, and gives the focus back one after the other', async () => {
      await opener().click()
      // The dialog takes the focus a moment after it stands, and what is pressed before would go to its field.
      await gets(dialog().getByRole('textbox', { name: 'Title' }), 'the first field')
      const inner = button(dialog(), 'Take it away …')
      await inner.focus()
      await page.keyboard.press('Enter')
      const asks = page.getByRole('dialog', { name: 'Take it away?' })
      // Escape belongs to the inner one as soon as it has the focus: no hand is quicker.
      await expect
        .poll(() => asks.evaluate(element => element.contains(document.activeElement)), {
          message: 'the inner one has the focus',
        })
        .toBe(true)
      await page.keyboard.press('Escape')
      await asks.waitFor({ state: 'detached' })
      await gets(inner, 'what opened the inner one')
      await page.keyboard.press('Escape')
      await dialog().waitFor({ state: 'detached' })
      await gets(opener(), 'what opened the outer one')
    })

    it('closes the inner of two by Escape in the very moment in which it takes the focus', async () => {
      await opener().click()
      await gets(dialog().getByRole('textbox', { name: 'Title' }), 'the first field')
      const inner = button(dialog(), 'Take it away …')
      await inner.focus()
      await page.evaluate(() => {
        const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
        const press = () => document.activeElement?.dispatchEvent(key)
        document.addEventListener('focusin', press, { once: true })
      })
      await inner.press('Enter')
      await page.getByRole('dialog', { name: 'Take it away?' }).waitFor({ state: 'detached' })
      await page.getByRole('dialog', { name: 'Change it' }).waitFor()
      await gets(inner, 'what opened the inner one')
    })

    it('closes by the browser’s Back, the inner one first, and stays on the page', async () => {
      await opener().click()
      await button(dialog(), 'Take it away …').click()
      await page.getByRole('dialog', { name: 'Take it away?' }).waitFor()
      await page.goBack()
      await page.getByRole('dialog', { name: 'Take it away?' }).waitFor({ state: 'detached' })
      await page.getByRole('dialog', { name: 'Change it' }).waitFor()
      await page.goBack()
      await dialog().waitFor({ state: 'detached' })
      await opener().waitFor()
    })

    it('holds the page behind it still', async () => {
      await opener().click()
      await gets(dialog().getByRole('textbox', { name: 'Title' }), 'the first field')
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflow)).toBe('hidden')
      await page.keyboard.press('Escape')
      await dialog().waitFor({ state: 'detached' })
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflow)).not.toBe(
        'hidden',
      )
    })
  })

  it('a form sends once however often it is pressed, says why it was refused, and keeps the words', async () => {
    await gallery.show('design/Dialog')
    await button(page, 'Change it …').click()
    const title = dialog().getByRole('textbox', { name: 'Title' })
    await title.fill('refused')
    await page.keyboard.press('Enter')
    const save = button(dialog(), 'Save it')
    expect(await save.getAttribute('aria-disabled')).toBe('true')
    await expect.poll(() => dialog().getByRole('alert').filter({ hasText: 'frozen' }).count()).toBe(1)
    expect(await title.inputValue()).toBe('refused')
    await title.fill('taken')
    await save.click()
    await dialog().waitFor({ state: 'detached' })
    await gets(button(page, 'Change it …'), 'what opened it')
  })

  it('words that are too long are kept whole, and hold their form until they are fewer', async () => {
    await gallery.show('design/Field')
    const name = page.getByRole('textbox', { name: 'Name', exact: true })
    const send = button(page, 'Send')
    expect(await send.isEnabled()).toBe(true)
    await name.fill('x'.repeat(23))
    expect(await name.inputValue()).toHaveLength(23)
    expect(await send.isEnabled()).toBe(false)
    const told = (await name.getAttribute('aria-describedby'))?.split(' ') ?? []
    const words = await Promise.all(told.map(id => page.locator(`[id="${id}"]`).textContent()))
    expect(words).toEqual(['As others know you.', '3 characters too many: please shorten it.'])
    expect(await name.getAttribute('aria-invalid')).toBe('true')
    await name.fill('x'.repeat(20))
    expect(await send.isEnabled()).toBe(true)
    expect(await name.getAttribute('aria-invalid')).toBe(null)
  })

  it('asks before it acts: the safe answer comes first, and only the other one does it', async () => {
    await gallery.show('design/confirm')
    const asks = button(page, 'Freeze now …')
    await asks.focus()
    await page.keyboard.press('Enter')
    await gets(button(dialog(), 'Leave it'), 'the safe answer')
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    expect(await status().textContent()).toBe('0 times')
    await gets(asks, 'what asked')
    await page.keyboard.press('Enter')
    await button(dialog(), 'Freeze now').click()
    await dialog().waitFor({ state: 'detached' })
    expect(await status().textContent()).toBe('1 times')
    await gets(asks, 'what asked')
  })

  it('a confirmed button asks the server once, and shows a refusal where it was pressed', async () => {
    await gallery.show('design/ConfirmButton')
    await button(page, 'Refused …').click()
    const yes = button(dialog(), 'Sign it out')
    await yes.dblclick()
    await expect.poll(() => dialog().getByRole('alert').textContent()).toContain('frozen')
    expect(await status().textContent()).toBe('asked 1 times')
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    // Opened again it does not begin with the old refusal.
    await button(page, 'Refused …').click()
    expect(await dialog().getByRole('alert').count()).toBe(0)
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await button(page, 'Sign out …').click()
    await yes.click()
    await page.getByText('It is signed out.').waitFor()
    await dialog().waitFor({ state: 'detached' })
    await gets(button(page, 'Sign out …'), 'what asked')
  })

  describe('Button', () => {
    beforeEach(() => gallery.show('design/Button'))

    it('is pressed by pointer, Enter and Space, and not while disabled', async () => {
      const first = button(page, 'Do it').first()
      await first.click()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Space')
      expect(await status().textContent()).toBe('3 times')
      await button(page, 'Disabled').first().click({ force: true })
      expect(await status().textContent()).toBe('3 times')
      expect(await button(page, 'A switch').getAttribute('aria-pressed')).toBe('true')
    })

    it('ignores presses for a second after its meaning changed, and keeps the focus', async () => {
      await page.clock.install()
      await gallery.show('design/Button')
      const open = button(page, 'Open')
      await open.click()
      const share = button(page, 'Share')
      await share.click({ force: true })
      expect(await status().textContent()).toBe('1 times')
      expect(await share.getAttribute('aria-disabled')).toBe('true')
      await gets(share, 'the same button')
      await page.clock.runFor(1_000)
      await expect.poll(() => share.getAttribute('aria-disabled')).toBe(null)
      await share.click()
      expect(await status().textContent()).toBe('2 times')
    })
  })

  it('a switch and a choice are set by their whole line, and by arrows and Space', async () => {
    await gallery.show('design/Check')
    const names = page.getByRole('checkbox', { name: 'Names on the wall' })
    await page.getByText('Everybody sees who wrote it.').click()
    expect(await names.isChecked()).toBe(true)
    await names.focus()
    await page.keyboard.press('Space')
    expect(await names.isChecked()).toBe(false)
    await page.getByText('Disabled', { exact: true }).click({ force: true })
    expect(await page.getByRole('checkbox', { name: 'Disabled' }).isChecked()).toBe(true)

    await gallery.show('design/Choice')
    const group = page.getByRole('group', { name: 'Who sees it' })
    await group.getByRole('radio', { name: /^Named/ }).focus()
    await page.keyboard.press('ArrowDown')
    expect(await group.getByRole('radio', { name: /^Network only/ }).isChecked()).toBe(true)
    // The one that cannot be chosen is passed over.
    await page.keyboard.press('ArrowDown')
    expect(await group.getByRole('radio', { name: /^Anonymous/ }).isChecked()).toBe(false)
    await group.getByText('Everybody sees your name and your network.').click()
    expect(await group.getByRole('radio', { name: /^Named/ }).isChecked()).toBe(true)

    await gallery.show('design/RadioCard')
    await page.getByText('b', { exact: true }).click()
    expect(await page.getByRole('radio', { name: 'b', exact: true }).isChecked()).toBe(true)
    await page.keyboard.press('ArrowUp')
    expect(await page.getByRole('radio', { name: 'a', exact: true }).isChecked()).toBe(true)
  })

  it('a list is chosen from by keyboard, large and small, under its own name', async () => {
    await gallery.show('design/Select')
    const large = page.getByRole('combobox', { name: 'Dots', exact: true })
    await large.focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => large.inputValue()).toBe('3')
    const small = page.getByRole('combobox', { name: 'Dots, small' })
    expect(await small.inputValue()).toBe('3')
    await small.focus()
    await page.keyboard.type('1')
    await expect.poll(() => large.inputValue()).toBe('1')
    const hint = await large.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${hint}"]`).textContent()).toBe('As many as each may give.')
    expect(await page.getByRole('combobox', { name: 'Disabled' }).isDisabled()).toBe(true)
  })

  it('what is said is shown or only read out, once however often it is said, and goes', async () => {
    await page.clock.install()
    await gallery.show('design/Announcer')
    const said = page.locator('[aria-live=polite]')
    await button(page, 'Say it').click()
    const quiet = said.getByText('Saved.')
    await quiet.waitFor({ state: 'attached' })
    expect(await quiet.getAttribute('class')).toBe('sr-only')
    await button(page, 'Show it').click()
    await button(page, 'Show it').click()
    const shown = said.getByText('The note is hidden.')
    await shown.waitFor()
    expect(await shown.count()).toBe(1)
    expect(await focused()).toBe('Show it')
    await page.clock.runFor(10_000)
    await expect.poll(() => said.locator('p').count()).toBe(0)
  })

  it('the focus goes to the quotation that was picked, and back to the list', async () => {
    await gallery.show('design/QuotationPicker')
    const first = button(page, /^Human conversation/)
    await first.focus()
    await page.keyboard.press('Enter')
    await gets(button(page, 'Choose another'), 'the way back')
    expect(await button(page, /^Human conversation/).count()).toBe(0)
    await page.keyboard.press('Enter')
    await gets(first, 'the first of the list')
    expect(await first.getAttribute('aria-pressed')).toBe('true')
  })

  it('the caret stays between the same letters while somebody else types', async () => {
    await gallery.show('design/LiveTextArea')
    const field = page.getByRole('textbox', { name: 'What the table writes' })
    await field.focus()
    await field.evaluate(area => (area as HTMLTextAreaElement).setSelectionRange(7, 7))
    await button(page, 'Somebody else types').click()
    expect(await field.inputValue()).toBe('Tom: We meet on Monday.')
    await page.keyboard.type('can ')
    expect(await field.inputValue()).toBe('Tom: We meetcan  on Monday.')
  })

  it('answers of every kind are given by keyboard, and what is still open is said', async () => {
    await gallery.show('design/FieldsForm')
    const open = page.getByText(/^Still open/)
    expect(await open.textContent()).toBe('Still open: Where it was · Who sees it')
    await page.getByRole('textbox', { name: 'Where it was' }).fill('x'.repeat(43))
    await page.getByText('3 characters too many').waitFor()
    await page.getByRole('radio', { name: 'only me' }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('radio', { name: 'my network' }).isChecked()).toBe(true)
    await expect.poll(() => open.count()).toBe(0)
    await page.getByRole('radio', { name: 'it cannot wait' }).check({ force: true })
    await page.getByText('it cannot wait', { exact: true }).last().waitFor()
    await page.getByText('I offer to bring them').click()
    expect(await page.getByRole('checkbox', { name: 'I offer to bring them' }).isChecked()).toBe(true)
  })
})
