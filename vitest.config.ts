import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const alias = { '@': import.meta.dirname }

export default defineConfig({
  test: {
    // `LOG_LEVEL=debug npm test -- …` shows what the server would say.
    env: { LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent' },
    projects: [
      {
        resolve: { alias },
        // As on the server: `server-only` is empty there, and React has no client parts.
        ssr: { resolve: { conditions: ['react-server'] } },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/lib/**/*.test.ts', 'tests/scripts/**/*.test.ts', 'tests/*.test.ts'],
          globalSetup: 'tests/support/database-server.ts',
          setupFiles: [
            'tests/support/console.ts',
            'tests/support/database.ts',
            'tests/support/browser.ts',
          ],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [react()],
        resolve: { alias },
        test: {
          name: 'components',
          environment: 'jsdom',
          include: ['tests/components/**/*.test.tsx'],
          setupFiles: ['tests/support/console.ts', 'tests/support/components.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
})
