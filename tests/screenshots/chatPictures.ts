import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { TestOperator } from '../channels/support/TestOperator.ts'
import { startChatSite } from '../e2e/support/chatSite.ts'
import { pictureFolder, schemes, screens, takePicture } from './pictures.ts'

/**
 * Takes pictures of a chat, with a person of ours on the other side: before one agrees, waiting, open, and when the line is
 * cut. @param dist where Jalisco is built. @returns how many.
 */
export async function chatPictures(browser: Browser, dist: string): Promise<number> {
  const site = await startChatSite(dist)
  const operator = new TestOperator([site.base], { account: '1', states: ['jalisco'], isSupervisor: false })
  void operator.follow()
  let count = 0
  try {
    while (!operator.isReady) await wait(50)
    await operator.present(true)
    for (const [screen, viewport] of screens)
      for (const [scheme, colorScheme] of schemes) {
        const options = { viewport, colorScheme, locale: 'es-MX', serviceWorkers: 'block', reducedMotion: 'reduce' } as const
        const context = await browser.newContext(options)
        const page = await context.newPage()
        const take = async (name: string) => {
          await takePicture(page, path.join(pictureFolder, `chat-${name}-${screen}-${scheme}.webp`))
          count++
        }
        await page.goto(`${site.origin}/chat/`)
        await page.getByRole('button', { name: 'Abrir chat' }).click()
        await page.getByText('Antes de escribir').waitFor()
        await take('aviso')
        const before = new Set(operator.heads.keys())
        await page.getByRole('button', { name: 'Acepto' }).click()
        await page.getByText('Sigues tú').waitFor()
        await take('espera')
        const conversation = [...operator.heads.keys()].find((id) => !before.has(id)) ?? ''
        await say(page, 'Se llevaron a mi hijo unos policías en la mañana y nadie me dice nada')
        await operator.post('join', { conversation })
        await operator.do('say', conversation, { text: 'Estoy contigo. ¿Tú y tu familia están en un lugar seguro ahora?' })
        await page.getByText('Estoy contigo').waitFor()
        await say(page, 'Sí. Ya busqué en el registro y no sale')
        await operator.do('share', conversation, { guide: 'detuvieron-a-mi-familiar', release: 'r1' })
        await page.locator('.guide').waitFor()
        await take('abierto')
        site.cut()
        await page.getByText('Se cortó la conexión').waitFor()
        await say(page, '¿Sigues ahí?')
        await take('sin-linea')
        site.mend()
        await context.close()
      }
  } finally {
    operator.stop()
    await site.stop()
  }
  return count
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('Tu mensaje').fill(text)
  await page.getByRole('button', { name: 'Enviar' }).click()
  await page.getByRole('log').getByText(text).waitFor()
  // The end of the thread is in sight.
  await wait(300)
}
