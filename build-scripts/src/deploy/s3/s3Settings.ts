import { TargetError } from '../Target.ts'

/** How a store of files is reached. */
export interface S3Settings {
  /** Absent for Amazon's own, which is found by its region. */
  endpoint?: string
  region: string
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string }
  /** Bucket that keeps objects, manifests and pointers, and that nobody may read. */
  storeBucket: string
  /** Bucket that shows a site. */
  siteBucket(site: string): string
}

/**
 * Settings from the environment: secrets stand nowhere else.
 * @throws {TargetError} that names what is missing, and never a value.
 */
export function s3SettingsFrom(
  env: Readonly<Record<string, string | undefined>>,
  { storeBucket, domainOf }: { storeBucket: string; domainOf: (site: string) => string },
): S3Settings {
  const required = (name: string) => {
    const value = env[name]
    if (value === undefined || value === '')
      throw new TargetError(`Falta ${name} en el entorno: sin ella no se puede entrar al almacén.`)
    return value
  }
  // What a machine of a pipeline does not know is there and empty.
  const region = env.JUSTICIA_S3_REGION || env.AWS_REGION || 'us-east-1'
  const endpoint = env.JUSTICIA_S3_ENDPOINT ?? ''
  const pattern = env.JUSTICIA_S3_SITE_BUCKET || '{domain}'
  if (!/\{(slug|domain)\}/.test(pattern))
    throw new TargetError('JUSTICIA_S3_SITE_BUCKET no distingue los sitios: ponle {slug} o {domain}, como en «justicia-{slug}».')
  return {
    ...(endpoint === '' ? {} : { endpoint }),
    region,
    credentials: {
      accessKeyId: required('AWS_ACCESS_KEY_ID'),
      secretAccessKey: required('AWS_SECRET_ACCESS_KEY'),
      ...(env.AWS_SESSION_TOKEN === undefined || env.AWS_SESSION_TOKEN === '' ? {} : { sessionToken: env.AWS_SESSION_TOKEN }),
    },
    storeBucket,
    siteBucket: (site) => pattern.replaceAll('{slug}', site).replaceAll('{domain}', domainOf(site)),
  }
}
