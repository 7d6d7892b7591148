try {
  for (const id of localStorage.avisos.split(' ')) document.styleSheets[0].insertRule(`#aviso-${id}{display:none}`)
} catch (_) {}
