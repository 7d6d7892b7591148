import { chat } from './en/chat.ts'
import { directory } from './en/directory.ts'
import { guides } from './en/guides.ts'
import { law } from './en/law.ts'
import { names } from './en/names.ts'
import { notes } from './en/notes.ts'
import { openData } from './en/openData.ts'
import { research } from './en/research.ts'
import { stateFigures } from './en/stateFigures.ts'
import type { InterfaceText } from './es.ts'

/** Every string of the sites' own, in English. */
export const en: InterfaceText = {
  ...names,
  ...guides,
  ...directory,
  ...law,
  ...research,
  ...notes,
  ...stateFigures,
  ...openData,
  ...chat,
}
