interface Option {
  value: string
  label: string
}

/** The options, and the value itself when none of them is it: what is stored is never hidden. */
export function optionsWith(options: readonly Option[], value: string | undefined): Option[] {
  if (!value || options.some((option) => option.value === value)) return [...options]
  return [...options, { value, label: `${value} (ya no existe)` }]
}
