'use client'
import { useEffect, useState } from 'react'
import type { FormState } from '@/lib/core/form-state'

type Values = Record<string, string | string[]>

/**
 * Keeps what was typed while its writer signs in again or confirms to be there, in this tab only, and brings it back
 * when the same form is shown next. Null where nothing waited.
 */
export function useKeptValues(name: string, state: FormState) {
  const [kept, setKept] = useState<Values | null>(null)
  const key = `form:${name}`

  useEffect(() => {
    const text = sessionStorage.getItem(key)
    if (!text) return
    sessionStorage.removeItem(key)
    setKept(JSON.parse(text))
  }, [key])

  useEffect(() => {
    if (state.status === 'refused' && state.remedy)
      sessionStorage.setItem(key, JSON.stringify(state.values))
    if (state.status === 'done') setKept(null)
  }, [key, state])

  return kept
}
