import { readFile } from 'node:fs/promises'
import leven from 'leven'
import { ContentError, type ContentPlace } from './errors.ts'
import { decodeText } from './located/decodeText.ts'
import { parseYaml } from './located/yaml.ts'
import { type State, statesSchema } from './schema/state.ts'

/**
 * Reads and validates `states.json` (JSON is YAML, so errors name the line).
 * @throws {ContentError} with file and line when it cannot be read or is not valid.
 */
export async function readStates(file: string | URL): Promise<State[]> {
  const name = file instanceof URL ? file.pathname : file
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new ContentError(
      {
        code: 'file-missing',
        place: { file: name },
        what: 'No se pudo leer la lista de estados.',
        mend: 'Revisa que states.json exista en la raíz.',
      },
      { cause },
    )
  })
  return parseYaml({ text: decodeText(bytes, name), file: name, schema: statesSchema }).data
}

/**
 * Finds a state by slug (`jalisco`), ISO code (`MX-JAL`) or its last part (`jal`).
 * @param place where the name stands, for the error.
 * @throws {ContentError} `state-unknown`, with the nearest names.
 */
export function findState(states: readonly State[], name: string, place: ContentPlace = { file: 'states.json' }): State {
  const wanted = name.trim().toLowerCase()
  const found = states.find(
    ({ slug, code }) => slug === wanted || code.toLowerCase() === wanted || code.toLowerCase().slice(3) === wanted,
  )
  if (found !== undefined) return found
  const near = states
    .map(({ slug, code }) => ({
      text: `${slug} (${code.slice(3).toLowerCase()})`,
      distance: Math.min(leven(wanted, slug), leven(wanted, code.slice(3).toLowerCase())),
    }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ text }) => text)
  throw new ContentError({
    code: 'state-unknown',
    place,
    what: `No existe el estado «${name}».`,
    mend: `¿Quisiste decir ${near.join(', ')}? Usa el nombre de states.json o su clave ISO.`,
  })
}
