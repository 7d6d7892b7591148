import { inquirySchema } from '@justicia/shared-content/channels/inquiry'
import { inEnglish, schemaMessages, toSentence } from '../fields/schemaMessage.ts'
import type { FieldError } from '../validation/fieldErrors.ts'
import type { Label } from '../words/labels.ts'

/** What to say where something is missing or is none of the choices. */
const choose: Record<string, Label> = {
  channel: { es: 'Di si fue por teléfono o por chat.', en: 'Say whether it was by telephone or chat.' },
  state: { es: 'Elige el estado desde el que preguntan.', en: 'Choose the state from which they ask.' },
  language: { es: 'Di en qué lengua se habló.', en: 'Say in which language you spoke.' },
  disposition: { es: 'Di cómo terminó.', en: 'Say how it ended.' },
  role: {
    es: 'Di quién pregunta: víctima, persona acusada o tercera persona.',
    en: 'Say who asks: victim, accused, or third party.',
  },
  stage: { es: 'Di en qué etapa va, o que no se sabe.', en: 'Say at which stage it is, or that it is not known.' },
  topic: { es: 'Elige la guía del tema.', en: 'Choose the guide of the topic.' },
  startedAt: { es: 'Falta cuándo empezó.', en: 'When it began is missing.' },
  endedAt: { es: 'Falta cuándo terminó.', en: 'When it ended is missing.' },
}

/** What is wrong with an inquiry by its schema, at its fields, in both languages of the admin. */
export function inquiryFaults(input: Readonly<Record<string, unknown>>): FieldError[] {
  const [es, en] = (['es', 'en'] as const).map(
    (language) => inquirySchema.safeParse(input, { error: schemaMessages[language] }).error?.issues ?? [],
  )
  return (es ?? []).flatMap((issue, index): FieldError[] => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownAt([...issue.path, key].join('.'), key))
    const [field] = issue.path
    const words = issue.path.length === 1 ? choose[String(field)] : undefined
    const isMissing = issue.code === 'invalid_value' || input[String(field)] === undefined || field === 'state'
    const path = issue.path.join('.')
    if (words !== undefined && isMissing) return [{ path, message: words.es, english: words.en }]
    return [
      {
        path,
        message: toSentence(issue.message),
        english: toSentence(inEnglish(en?.[index]?.message ?? issue.message)),
      },
    ]
  })
}

/** Above all a name, a telephone or an address. */
function unknownAt(path: string, key: string): FieldError {
  return {
    path,
    message: `«${key}» no se guarda: de una consulta no se anota nada que diga quién es. Quítalo.`,
    english: `“${key}” is not kept: of an inquiry nothing is noted that says who somebody is. Take it out.`,
  }
}
