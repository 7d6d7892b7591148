/** What is used of sax, which brings no types. */
declare module 'sax' {
  export interface Tag {
    local: string
    uri: string
    attributes: Record<string, { local: string; prefix: string; uri: string; value: string }>
  }
  export interface SaxParser {
    line: number
    onerror: (error: Error) => void
    onopentag: (tag: Tag) => void
    onclosetag: (name: string) => void
    ontext: (text: string) => void
    oncdata: (text: string) => void
    ondoctype: (doctype: string) => void
    onprocessinginstruction: (instruction: { name: string; body: string }) => void
    write(text: string): SaxParser
    close(): SaxParser
  }
  const sax: { parser(strict: boolean, options: { xmlns: true; position: true; strictEntities: true }): SaxParser }
  export default sax
}
