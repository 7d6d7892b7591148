try {
  const chosen = JSON.parse(localStorage['leer-y-ver'])
  for (const name of ['text', 'contrast', 'cites']) if (chosen[name]) document.documentElement.dataset[name] = chosen[name]
} catch (_) {}
try {
  for (const id of localStorage.avisos.split(' ')) document.styleSheets[0].insertRule(`#aviso-${id}{display:none}`)
} catch (_) {}
