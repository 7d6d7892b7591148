import { ContentError } from '../errors.ts'
import { slugify } from '../folding/slugify.ts'
import { slugSchema } from '../schema/primitives.ts'

/**
 * The slug that a folder's name gives to what is in it: its address on the sites.
 * @throws {ContentError} `name-invalid` when it cannot be one.
 */
export function folderToSlug(name: string, file: string): string {
  const problem = slugSchema.safeParse(name).error?.issues[0]?.message
  if (problem === undefined) return name
  const near = nearestSlug(name)
  throw new ContentError({
    code: 'name-invalid',
    place: { file },
    what: `La carpeta «${name}» es parte de una dirección y ${problem}.`,
    mend: near === undefined ? 'Cámbiale el nombre.' : `Cámbiale el nombre, por ejemplo a «${near}».`,
  })
}

function nearestSlug(name: string): string | undefined {
  const slug = slugify(name)
  return slugSchema.safeParse(slug).success ? slug : undefined
}
