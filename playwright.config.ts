import { defineConfig, devices } from '@playwright/test'

/** `npm test` starts the application with the real data and says where; see scripts/test.mjs. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: [
    './tests/e2e/support/partners.ts',
    './tests/e2e/support/events.ts',
    './tests/e2e/support/applications.ts',
  ],
  outputDir: '.data/test-results/e2e',
  fullyParallel: true,
  projects: [
    { name: 'together', testIgnore: /accreditation\.spec/ },
    // It makes a member of the network, and others count them.
    { name: 'after', testMatch: /accreditation\.spec/, dependencies: ['together'] },
  ],
  workers: 2,
  // Two cores that also serve, search and draw: a page takes its time there.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '.data/test-results/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
