/** npm run screenshots: pictures for people, phone and desktop, light and dark, into docs/screenshots/. */
import path from 'node:path'
import { flagsToHelp, parseFlags } from '@justicia/shared-content/cli/parseFlags'
import { runCommand } from '../../build-scripts/src/cli/runCommand.ts'
import { launchBrowser } from '../support/launchBrowser.ts'
import { cmsFolder, cmsPictures } from './cmsPictures.ts'
import { pictureFolder } from './pictures.ts'
import { sitePictures } from './sitePictures.ts'

const flags = {
  cms: { help: 'del CMS, que se inicia para eso con el contenido de los archivos; si no, de los sitios construidos' },
}

await runCommand(async () => {
  const options = parseFlags(process.argv.slice(2), flags)
  if (options === undefined) {
    process.stdout.write(`Toma imágenes de las pantallas para docs/.\n${flagsToHelp(flags)}\n`)
    return
  }
  const browser = await launchBrowser()
  try {
    const count = options.cms ? await cmsPictures(browser) : await sitePictures(browser)
    const folder = path.relative(process.cwd(), options.cms ? cmsFolder : pictureFolder)
    process.stdout.write(`${count} imágenes en ${folder}\n`)
  } finally {
    await browser.close()
  }
})
