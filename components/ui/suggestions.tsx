'use client'
import {
  type ComponentProps,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useState,
} from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Input, TextField } from 'react-aria-components/TextField'
import { type ChoiceGroup, Choices } from './choices'
import styles from './suggestions.module.css'

type Props = {
  label: string
  /** What the list is called, such as "Suggestions". */
  listLabel: string
  value: string
  onValueChange: (value: string) => void
  groups: ChoiceGroup[]
  /** Of a choice that leads nowhere. */
  onChoose?: ((id: string) => void) | undefined
  /** Shown under the list: still looking, found nothing. */
  status?: ReactNode
  /** How many there are, said as they change. */
  count: string
  /** What is offered before anything is typed, if anything is. */
  openWhenEmpty?: boolean
  input: Omit<ComponentProps<'input'>, 'value' | 'onChange'> & { ref?: Ref<HTMLInputElement> }
}

/** A text field with choices under it: arrows walk them, Enter takes one, Escape puts them away. */
export function Suggestions({
  label,
  value,
  onValueChange,
  openWhenEmpty = false,
  ...rest
}: Props) {
  const { listLabel, groups, onChoose, status, count, input } = rest
  const [wanted, setWanted] = useState(false)
  const open = wanted && (openWhenEmpty || value.trim() !== '')

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: watches the focus of the field inside
    <div className={styles.frame} onFocus={() => setWanted(true)} onBlur={leave}>
      <Autocomplete inputValue={value} onInputChange={change} disableAutoFocusFirst>
        <TextField aria-label={label} id={input.id}>
          <Input
            {...input}
            role="combobox"
            aria-expanded={open}
            aria-haspopup="listbox"
            onKeyDown={press}
          />
        </TextField>
        {open && (
          <Choices
            label={listLabel}
            groups={groups}
            onChoose={onChoose && choose}
            status={status}
          />
        )}
      </Autocomplete>
      <span className="vh" role="status">
        {open ? count : ''}
      </span>
    </div>
  )

  function change(typed: string) {
    setWanted(true)
    onValueChange(typed)
  }

  function choose(id: string) {
    setWanted(false)
    onChoose?.(id)
  }

  function leave({ currentTarget, relatedTarget }: FocusEvent) {
    if (!currentTarget.contains(relatedTarget)) setWanted(false)
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setWanted(true)
    if (event.key !== 'Escape' || !open) return
    // The first Escape puts the list away; what was typed stays.
    event.preventDefault()
    setWanted(false)
  }
}
