/**
 * The pictograms that a step may have, by name, and what each says in the CMS. The drawing of a name is the file of that
 * name beside this one: 24 units wide, one path, drawn in the colour of the text (docs/decisions/0019).
 */
export const pictograms = {
  llamar: { es: 'Llamar por teléfono', en: 'Call' },
  ir: { es: 'Ir a un lugar', en: 'Go to a place' },
  salir: { es: 'Salir de ahí', en: 'Get out' },
  'lugar-seguro': { es: 'Lugar seguro', en: 'Safe place' },
  refugio: { es: 'Refugio, techo', en: 'Shelter' },
  calma: { es: 'Guardar la calma', en: 'Stay calm' },
  callar: { es: 'Guardar silencio', en: 'Stay silent' },
  preguntar: { es: 'Preguntar', en: 'Ask' },
  contar: { es: 'Hablar, contar lo que pasó', en: 'Talk, tell what happened' },
  interprete: { es: 'Intérprete', en: 'Interpreter' },
  anotar: { es: 'Anotar', en: 'Write down' },
  leer: { es: 'Leer o revisar', en: 'Read or check' },
  buscar: { es: 'Buscar a una persona', en: 'Look for a person' },
  copia: { es: 'Pedir copia', en: 'Ask for a copy' },
  recibo: { es: 'Pedir que sellen de recibido', en: 'Ask for a receipt' },
  'no-firmar': { es: 'No firmar', en: 'Do not sign' },
  identificacion: { es: 'Identificación, datos', en: 'Identity, details' },
  'guardar-pruebas': { es: 'Guardar las pruebas', en: 'Keep evidence' },
  'no-tocar': { es: 'No tocar ni mover', en: 'Do not touch or move' },
  alto: { es: 'Alto, no estoy de acuerdo', en: 'Stop, I do not agree' },
  testigo: { es: 'Testigos, que alguien vea', en: 'Witnesses' },
  'ubicar-celular': { es: 'Ubicar un celular', en: 'Locate a phone' },
  bloquear: { es: 'Bloquear o cerrar', en: 'Block or lock' },
  'no-pagar': { es: 'No pagar', en: 'Do not pay' },
  tiempo: { es: 'El tiempo corre, plazo', en: 'Time is running, deadline' },
  defensa: { es: 'Defensa, persona abogada', en: 'Defender, lawyer' },
  juez: { es: 'Juez, amparo', en: 'Judge' },
  denunciar: { es: 'Denunciar, ir con la autoridad', en: 'Report to the authorities' },
  medico: { es: 'Atención médica', en: 'Medical care' },
  proteccion: { es: 'Pedir protección', en: 'Ask for protection' },
  familia: { es: 'Familia o alguien de confianza', en: 'Family or somebody you trust' },
  menor: { es: 'Niña, niño o adolescente', en: 'Child or teenager' },
  acompanar: { es: 'Acompañar a una niña o un niño', en: 'Stay with a child' },
  alerta: { es: 'Alerta, avisar a muchos', en: 'Alert' },
  'otro-pais': { es: 'Otro país, consulado', en: 'Another country, consulate' },
  anonimo: { es: 'Sin dar el nombre', en: 'Without giving a name' },
  apoyo: { es: 'Apoyo, no es tu culpa', en: 'Support, it is not your fault' },
  llevar: { es: 'Llevar cosas', en: 'Take things along' },
  lista: { es: 'Lista', en: 'List' },
} as const satisfies Record<string, { es: string; en: string }>

export type PictogramName = keyof typeof pictograms

export const pictogramNames = Object.keys(pictograms) as [PictogramName, ...PictogramName[]]

/**
 * The line that the file of a pictogram draws: `d` of its path.
 * @throws {TypeError} for a file that draws anything but one path.
 */
export function lineOf(svg: string): string {
  const [line, ...others] = [...svg.matchAll(/<path d="([^"]+)"/g)].map(([, d]) => d)
  if (line === undefined || others.length > 0) throw new TypeError('a pictogram is one path')
  return line
}
