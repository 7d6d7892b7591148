const doors: Readonly<Record<string, string>> = { glosario: 'glosario', flujo: 'orientador', escrito: 'escritos' }

/** Whether an address is of the page that a label of a query names: a guide, `glosario:` a term, `flujo:` a flow. */
export function isNamed(address: string, label: string): boolean {
  const [kind = '', name = ''] = label.includes(':') ? label.split(/:(.*)/) : ['', label]
  return address.replace(/^\/en/, '').startsWith(`/${doors[kind] ?? 'guias'}/${name}/`)
}
