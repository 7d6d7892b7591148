const spanish = `a al algo alguien algun alguna algunas alguno algunos ahi alla aqui asi aun aunque bien cada como con contra cosa cosas cual
   cuales cualquier cuando cuanta cuantas cuanto cuantos de del desde donde dos durante e el ella ellas ellos en entonces entre
   era eran es esa esas ese eso esos esta estaba estaban estan estamos estar estas este esto estos estoy fue fuera fueron gran
   ha haber habia habian han hace hacer hago haga hacen hacia hasta hay haya he hemos hizo ir la las le les lo los luego mas me
   mi mia mias mientras mio mios mis misma mismo mucha muchas mucho muchos muy nada ni ningun ninguna no nos nosotros nuestra
   nuestro o os otra otras otro otros para pero poco por porque pq xq porq pues puede pueden puedo que q k ke quien quienes
   quiere quieren quiero queremos se sea sean ser si sido sin sino sobre solo somos son soy su sus tal tambien tan tanto te tener tenemos
   tengo tiene tienen toda todas todo todos tu tus un una unas uno unos usted va van vamos voy ya yo debo deben debe hola favor
   gracias ayuda ayudenme necesito necesita alguna saber sabe algun entre nomas apenas ahora hoy ayer favor cosa
   lunes martes miercoles jueves viernes sabado domingo`
const english = `a about after all also am an and any are as at be because been before being but by can cannot could did do does doing don
   dont for from had has have having he her here hers him his how i if in into is it its just like me more my myself no nor not
   now of off on once one only or other our out over own please s she should so some someone somebody something such t than that
   the their them then there these they this those to too up us very was we were what when where which while who whom why will
   with would you your yours im ive need want get got hello thanks help know happens happen does
   monday tuesday wednesday thursday friday saturday sunday`

const byLanguage: Readonly<Record<string, ReadonlySet<string>>> = {
  es: new Set(spanish.split(/\s+/)),
  en: new Set(english.split(/\s+/)),
}
const none: ReadonlySet<string> = new Set()

/** Folded words that say nothing of what a text is about. Of a language without a list, none. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  return byLanguage[language] ?? none
}
