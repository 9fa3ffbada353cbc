'use client'
import { useState } from 'react'
import { Combobox } from '@/components/ui/combobox'

type Props = {
  label: string
  listLabel: string
  none: string
  places: string[]
  /** How many there are, in words: the first is for none. */
  counts: string[]
}

export function ComboboxSpecimen({ label, listLabel, none, places, counts }: Props) {
  const [typed, setTyped] = useState('')
  const begins = places.filter((place) => place.toLowerCase().startsWith(typed.toLowerCase()))
  return (
    <Combobox
      label={label}
      listLabel={listLabel}
      value={typed}
      onValueChange={setTyped}
      onChoose={setTyped}
      count={counts[begins.length] ?? ''}
      groups={[{ id: 'places', choices: begins.map((place) => ({ id: place, text: place })) }]}
      status={begins.length === 0 ? none : null}
    />
  )
}
