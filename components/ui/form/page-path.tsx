'use client'
import { createContext, type ReactNode, useContext } from 'react'

const PagePathContext = createContext('/')

/** Tells forms where they stand: the page's address in the reader's language, to come back to after signing in. */
export function PagePath({ path, children }: { path: string; children: ReactNode }) {
  return <PagePathContext value={path}>{children}</PagePathContext>
}

export function usePagePath() {
  return useContext(PagePathContext)
}
