import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { arch, cpus, platform, release, totalmem } from 'node:os'
import { root } from '@/scripts/lib/paths.mjs'

export type Machine = { processor: string; cores: number; memory: string; node: string; os: string }

export function describeMachine(): Machine {
  const cores = cpus()
  return {
    processor: cores[0]?.model.trim() ?? 'unknown',
    cores: cores.length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.version,
    os: `${distribution()}, ${platform()} ${release()}, ${arch()}`,
  }
}

/** The commit that is measured; `+` where files differ from it. */
export function describeCommit() {
  try {
    const head = git('rev-parse', '--short', 'HEAD')
    return git('status', '--porcelain', '--', '.', ':!bench') ? `${head}+` : head
  } catch {
    return 'not a git clone'
  }
}

function git(...args: string[]) {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
}

function distribution() {
  try {
    const [, name] = /^PRETTY_NAME="?(.*?)"?$/m.exec(readFileSync('/etc/os-release', 'utf8')) ?? []
    return name ?? platform()
  } catch {
    return platform()
  }
}
