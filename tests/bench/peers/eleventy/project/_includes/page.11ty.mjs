const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const toHtml = (text) => text.replace(/[&<>"]/g, (character) => escapes[character])
const links = (list) => list.map(({ href, label }) => `<li><a href="${toHtml(href)}">${toHtml(label)}</a></li>`).join('')

/** The document around a page: head, header, main, footer. */
export function render({
  site,
  title,
  description,
  tag,
  language,
  canonical,
  alternates,
  indexable,
  searchable,
  jsonLd,
  content,
}) {
  const layout = site.languages[language]
  return `<!doctype html>
<html lang="${tag}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${toHtml(title)} | ${toHtml(layout.siteTitle)}</title>
<meta name="description" content="${toHtml(description)}">
<link rel="canonical" href="${canonical}">
${alternates.map(({ hreflang, href }) => `<link rel="alternate" hreflang="${hreflang}" href="${href}">`).join('\n')}
${indexable ? '' : '<meta name="robots" content="noindex">'}
<meta property="og:title" content="${toHtml(title)}">
<meta property="og:description" content="${toHtml(description)}">
<meta property="og:url" content="${canonical}">
<style>${site.css}</style>
${jsonLd.map((entry) => `<script type="application/ld+json">${entry}</script>`).join('\n')}
</head>
<body>
<header class="top"><div class="w"><a class="brand" href="${layout.home}"><b>${toHtml(layout.siteTitle)}</b></a><nav aria-label="${toHtml(layout.navLabel)}"><ul>${links(layout.nav)}</ul></nav></div></header>
<main class="w" id="main"${searchable ? ' data-pagefind-body' : ''}>${content}</main>
<footer><div class="w"><p><strong>${toHtml(layout.disclaimer)}</strong></p><ul class="plain">${links(layout.footer)}</ul><p>${toHtml(layout.license)}</p></div></footer>
</body>
</html>
`
}
