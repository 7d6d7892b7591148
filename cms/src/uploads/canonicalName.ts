import { slugify } from '@justicia/shared-content/folding/slugify'

const canonical = /^[a-z0-9-]{1,100}\.[a-z0-9]+$/

/**
 * The name under which an image is stored: what the content format takes, whatever the camera or the editor called it.
 * @example canonicalName('IMG_2345 (copia).JPG') // 'img-2345-copia.jpg'
 */
export function canonicalName(name: string): string {
  if (canonical.test(name)) return name
  const base = name.split(/[/\\]/).at(-1) ?? ''
  const dot = base.lastIndexOf('.')
  const stem = slugify(dot > 0 ? base.slice(0, dot) : base)
    .slice(0, 80)
    .replace(/-$/, '')
  const extension = dot > 0 ? base.slice(dot + 1).toLowerCase() : ''
  return `${stem || 'imagen'}${extension === '' ? '' : `.${extension === 'jpeg' ? 'jpg' : extension}`}`
}
