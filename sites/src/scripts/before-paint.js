try {
  const chosen = JSON.parse(localStorage['leer-y-ver'])
  for (const name of ['text', 'contrast', 'cites']) if (chosen[name]) document.documentElement.dataset[name] = chosen[name]
} catch (_) {}
