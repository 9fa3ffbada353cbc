'use client'
import { QueryClient } from '@tanstack/react-query'

/** One for the page: what the search has fetched, the map need not fetch again. Never used on the server. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false } },
})
