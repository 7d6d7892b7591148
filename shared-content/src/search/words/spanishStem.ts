import { singularOf } from '../../folding/singularOf.ts'

/**
 * What a Spanish word has in common with its other forms: number, gender, tense, person and pronouns are taken away, of
 * a folded word. «robaron», «robo» and «robarme» are «rob», «detuvieron», «detenido» and «detención» are «deten».
 */
export function spanishStem(word: string): string {
  const whole = wholes.get(word)
  if (whole !== undefined) return whole
  if (word.length < 4 || /\d/.test(word)) return word
  const singular = singularOf(word)
  const one = singular === word ? undefined : wholes.get(singular)
  if (one !== undefined) return one
  const root = tidy(withoutEnding(withoutPronouns(singular)))
  return roots.get(root) ?? root
}

const pronounEnds = new Set(['me', 'te', 'se', 'le', 'la', 'lo', 'os', 'es', 'as'])

/** «robarme», «detenerlo», «golpeándola», «entregármelo», «robarse». */
function withoutPronouns(word: string): string {
  // Most words end in no pronoun, and to look for what stands before one takes the longest.
  if (!pronounEnds.has(word.slice(-2))) return word
  return /^(..+(?:[aei]r|[aiy]e?ndo))(?:[mts]e|nos|le)?(?:l[aeo]|[mts]e|nos)s?$/.exec(word)?.[1] ?? word
}

/** The longest ending that leaves enough of the word; its letters are looked at from the last one on. */
function withoutEnding(word: string): string {
  let letters: Ending | undefined = endings
  let root = word.length
  for (let at = word.length - 1; at > 1; at--) {
    letters = letters.before[word.charCodeAt(at)]
    if (letters === undefined) break
    if (letters.least <= at) root = at
  }
  return word.slice(0, root)
}

/** Final vowels say nothing, nor do the letters that only keep a sound: «pague» is «pago», «amenace» is «amenaza». */
function tidy(word: string): string {
  let root = word.length > 7 && word.endsWith('ion') ? word.slice(0, -3) : word
  if (root.length > 3 && 'aeiou'.includes(root[root.length - 1] as string)) root = root.slice(0, -1)
  if (root.length < 3) return root
  switch (root[root.length - 1]) {
    case 'u':
      return root.endsWith('qu') ? `${root.slice(0, -2)}c` : root.slice(0, -1)
    case 'c':
      return root.endsWith('zc') ? `${root.slice(0, -2)}c` : root
    case 'q':
    case 'z':
      return `${root.slice(0, -1)}c`
    default:
      return root
  }
}

/** A letter of endings, and those that stand before it, by their codes. */
interface Ending {
  /** How many letters must be left before an ending that begins here. */
  least: number
  before: Ending[]
}

/** Endings, by the letters that must be left before them. */
const endings = endingsOf(
  `ieramos:3 aramos:3 ariamos:3 eriamos:3 iriamos:3 iesemos:3 asemos:3 aciones:3 acion:3 iciones:3 icion:3 uciones:3 ucion:3
   amiento:3 imiento:3 mente:4 cion:3 miento:3 abamos:3 aremos:3 eremos:3 iremos:3 ieron:3 yeron:3 iendo:3 yendo:3 ieran:3
   ieras:3 iesen:3 arian:3 erian:3 irian:3 arias:3 aste:3 iste:3 ador:3 adora:3 edor:3 edora:3 idor:3 idora:3 iera:3 iese:3
   aron:3 aban:3 abas:3 ando:3 amos:3 emos:3 imos:3 aria:3 eria:3 iria:3 ara:5 aran:5 eran:5 iran:5 ase:5 are:5 ere:5 ire:5
   ado:3 ada:3 ido:3 ida:3 aba:3 ian:2 ias:2 ion:3 ar:2 er:2 ir:2 an:2 en:2 ia:2 io:2 a:2 e:2 o:2`,
)

/** Words that no rule does justice to, and pairs that must stay apart: a case is no house. */
const wholes = tableOf(
  `casa:casa casita:casa caso:caso trata:trata banco:banco banca:banca plaza:plaza plazo:plazo marido:marido estado:estado
   medida:medida vida:vida reten:retenes retenes:retenes parte:parte carta:carta cita:cita hora:hora celda:celda cara:cara
   menor:menor mayor:mayor mujer:mujer lugar:lugar familiar:famili familia:famili policia:polici policial:polici policiaco:polici
   auto:auto moto:moto foto:foto foro:foro pension:pension prision:prision presion:presion sesion:sesion mision:mision
   lesion:lesion lesionar:lesion lesionado:lesion lesionaron:lesion tio:tio tia:tia dia:dia pena:pena penal:penal
   arma:arma armas:arma armado:arma alma:alma droga:drog pago:pag obra:obra libro:libro libre:libr junta:junta
   fui:ser fue:ser fueron:ser hice:hac hizo:hac hicieron:hac hago:hac haga:hac hecho:hecho dijo:dec dije:dec dijeron:dec
   digo:dec diga:dec dicen:dec dice:dec dicho:dec pidio:ped piden:ped pide:ped pido:ped pidieron:ped pida:ped pedir:ped
   dio:dar dieron:dar doy:dar den:dar vio:ver vi:ver vieron:ver veo:ver visto:ver puso:pon pusieron:pon puse:pon
   muerte:muert muerto:muert muerta:muert ley:ley juez:juez jueza:juez jueces:juez pareja:pareja parejo:parejo
   abuelito:abuel abuelita:abuel hijito:hij hijita:hij hermanito:herman hermanita:herman amiguito:amig amiguita:amig
   carrito:carr viejito:viej viejita:viej mamita:mama papito:papa papi:papa mami:mama papa:papa mama:mama padre:padre madre:madre
   sala:sala calle:calle callar:call callo:call parada:parada tren:tren tenis:tenis vendado:vendad vendada:vendad vendedor:vend
   dan:dar camion:camion cama:cama pipa:pipa estacion:estacion mesa:mesa pelo:pelo patio:patio vaca:vaca celos:celos pozo:pozo
   materia:materi casi:casi serie:seri rato:rato bateria:bateri tema:tema funcion:funcion careo:careo mal:mal malo:malo malos:malo
   ninito:nin ninita:nin perrito:perr chiquito:chic chiquita:chic morrito:morr morrita:morr`,
)

/** Verbs that change their root, and nouns made of another form of it. */
const roots = tableOf(
  `detuv:deten detien:deten deteng:deten detenc:deten retuv:reten retien:reten reteng:reten mantuv:manten mantien:manten tuv:ten tien:ten teng:ten
   obtuv:obten quier:quer quis:quer pued:pod pud:pod sig:segu sigu:segu seg:segu segui:segu persig:persegu persigu:persegu
   persegu:persegu mient:ment muer:muert mur:muert mor:muert encuentr:encontr devuelv:devolv devuelt:devolv devolu:devolv vuelv:volv vuelt:volv
   resuelv:resolv resuelt:resolv resolu:resolv acuest:acost acuerd:acord niegu:neg nieg:neg negu:neg cierr:cerr encierr:encerr
   pierd:perd perdid:perd hier:her hirier:her herid:her duel:dol duerm:dorm durm:dorm muestr:mostr prueb:prob aprueb:aprob
   defiend:defend defens:defend defensor:defend suspens:suspend aprehens:aprehend aprens:aprehend aprend:aprehend protec:proteg proteg:proteg
   desaparic:desaparec aparic:aparec intervien:interven intervin:interven vien:ven vin:ven trai:tra traj:tra traig:tra
   conduj:conduc traduj:traduc traduc:traduc traductor:traduc cay:ca caig:ca oy:oi oig:oi huy:hu
   sab:sab sup:sab sep:sab estuv:est estu:est anduv:and cupo:cab viej:viej agreso:agres agresor:agres violador:viol
   acus:acus atiend:atend atenc:atend exij:exig recoj:recog escoj:escog declar:declar compar:compar dispar:dispar separ:separ prepar:prepar
   desapar:desaparec devol:devolv hir:her invas:invad expuls:expuls detector:detect inspec:inspec extradic:extradit contest:contest denunciant:denunc`,
)

function tableOf(pairs: string): ReadonlyMap<string, string> {
  return new Map(pairs.split(/\s+/).map((pair) => pair.split(':') as [string, string]))
}

function endingsOf(pairs: string): Ending {
  const none: Ending = { least: Number.POSITIVE_INFINITY, before: [] }
  for (const [ending, least] of tableOf(pairs)) {
    let letters = none
    for (let at = ending.length - 1; at >= 0; at--) {
      const code = ending.charCodeAt(at)
      letters.before[code] ??= { least: Number.POSITIVE_INFINITY, before: [] }
      letters = letters.before[code]
    }
    letters.least = Number(least)
  }
  return none
}
