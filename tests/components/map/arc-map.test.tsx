import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ArcMap } from '@/components/map/arc-map'
import { arcView } from '@/components/map/arc-view'

const cork = { name: 'Cork', lat: 51.9, lon: -8.47 }
const espoo = { name: 'Espoo', lat: 60.2, lon: 24.66 }
const auckland = { name: 'Auckland', lat: -36.85, lon: 174.76 }
const lima = { name: 'Lima', lat: -12.05, lon: -77.04 }

test('the map shows the part of the earth where the cities are, each once', () => {
  const near = arcView(cork, [{ from: cork, to: espoo }])
  const far = arcView(cork, [
    { from: cork, to: espoo },
    { from: espoo, to: auckland },
    { from: cork, to: auckland },
  ])
  expect(widthOf(near)).toBeLessThan(widthOf(far))
  expect(far.dots.match(/M/g)).toHaveLength(2)
  expect(far.heads.wide.match(/M/g)).toHaveLength(3)
})

test('a way over the edge of the map goes on at its other side, and no line crosses the map', () => {
  const { arcs } = arcView(auckland, [{ from: auckland, to: lima }])
  const parts = arcs.split('M').filter(Boolean)
  expect(parts).toHaveLength(2)
  for (const part of parts) {
    const [, ...steps] = part.split('l')
    const leaps =
      steps
        .join()
        .match(/-?\d+/g)
        ?.map((step) => Math.abs(Number(step))) ?? []
    expect(Math.max(...leaps)).toBeLessThan(300)
  }
})

test('a name that would cover another is left out; the caption tells what the picture shows', () => {
  const legs = ['Here', 'There', 'Nearby'].map((name, index) => ({
    from: cork,
    to: { name, lat: 51.9, lon: -8.4 + index / 100 },
  }))
  render(<ArcMap root={cork} legs={legs} caption="From Cork to three cities" />)
  expect(screen.getByText('From Cork to three cities').tagName).toBe('FIGCAPTION')
  expect(screen.getByText('Cork').closest('[aria-hidden]')).not.toBeNull()
  expect(screen.getByText('Here')).toBeDefined()
  expect(screen.queryByText('There')).toBeNull()
})

function widthOf({ viewBox }: { viewBox: string }) {
  return Number(viewBox.split(' ')[2])
}
