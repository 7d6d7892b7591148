'use client'

/** One of few, each in sight. */
export function Choices<Value extends string>(input: {
  name: string
  legend: string
  options: readonly { value: Value; label: string }[]
  value: string
  /** Where one choice stands in several groups: what they are called together. */
  together?: string
  isFaulty?: boolean
  onChange: (value: Value) => void
}) {
  const { name, legend, options, value, together = name, isFaulty = false, onChange } = input
  return (
    <fieldset id={`call-${name}`} tabIndex={-1} className={isFaulty ? 'call__choices call__choices--faulty' : 'call__choices'}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="call__check">
          <input
            type="radio"
            name={`call-${together}`}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** One of a few more, folded. */
export function Selection(input: {
  name: string
  label: string
  options?: readonly { value: string; label: string }[]
  /** Choices of several sorts. */
  groups?: readonly { label: string; options: readonly { value: string; label: string }[] }[]
  value: string
  empty?: string
  isDisabled?: boolean
  isFaulty?: boolean
  onChange: (value: string) => void
}) {
  const { name, label, options = [], groups = [], value, empty, isDisabled = false, isFaulty = false, onChange } = input
  return (
    <label className="call__field">
      {label}
      <select
        id={`call-${name}`}
        value={value}
        disabled={isDisabled}
        aria-invalid={isFaulty || undefined}
        onChange={({ target }) => onChange(target.value)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(toOption)}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map(toOption)}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

function toOption({ label, value }: { value: string; label: string }) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}
