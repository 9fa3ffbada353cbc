import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { run, StepError } from './child.mjs'
import { step } from './reporter.mjs'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const advice =
  'Install one with `npx playwright install --with-deps chromium`, or name one in CHROMIUM_PATH.'

/** The browser for the tests: CHROMIUM_PATH, Playwright's own, the system's, or one that is installed now. */
export async function findBrowser() {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  return here() ?? step('browser', async () => (await install()) ?? missing())
}

function here() {
  return [chromium.executablePath(), ...usual].find(existsSync)
}

/** As root on Debian its own package, which comes with the libraries it needs; elsewhere Playwright's download. */
async function install() {
  const downloaded = [
    process.execPath,
    [join('node_modules', 'playwright', 'cli.js'), 'install', 'chromium'],
  ]
  const debian = ['sh', ['-c', 'apt-get update -qq && apt-get install -y -qq chromium']]
  const isDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  for (const [command, args] of isDebian ? [debian, downloaded] : [downloaded]) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run(command, args, { env, advice }).catch(() => undefined)
    if (here()) return here()
  }
}

/** @returns {never} */
function missing() {
  throw new StepError('There is no browser for the browser tests.', advice)
}
