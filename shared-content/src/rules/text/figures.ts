import type { TextInput } from './TextRule.ts'

/** The images of a text exist. */
export function figures({ blocks, file, places, known, fail }: TextInput): void {
  for (const block of blocks)
    if (block.type === 'figure' && !known.hasMedia(block.media))
      fail(
        'media-unknown',
        places.node(block, file),
        `La imagen «${block.media}» no existe.`,
        'Agrégala a media/index.yaml o corrige el nombre.',
        {
          mend: 'Súbela en «Imágenes» o corrige el nombre.',
          en: `There is no image “${block.media}”. Upload it under “Images” or correct its name.`,
        },
      )
}
