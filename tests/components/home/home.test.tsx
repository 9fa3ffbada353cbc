import { render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { expect, test } from 'vitest'
import { Blocks } from '@/components/home/blocks'
import { JsonLd } from '@/components/home/json-ld'
import common from '@/lib/i18n/messages/en/common.json'
import home from '@/lib/i18n/messages/en/home.json'

test('six building blocks lead to their cities; none is no number', () => {
  render(
    <NextIntlClientProvider locale="en" messages={{ common, home }}>
      <Blocks counts={{ culture: 24 }} />
    </NextIntlClientProvider>,
  )
  expect(screen.getAllByRole('listitem')).toHaveLength(6)
  const culture = screen.getByRole('link', { name: common.blocks.culture })
  expect(culture.getAttribute('href')).toBe('/cities?block=culture')
  expect(screen.getByText('24 practices')).toBeTruthy()
  expect(screen.getAllByText('–')).toHaveLength(5)
})

test('what search engines read is valid and cannot end its element', () => {
  const evil = { ...common, description: "'</script><script>'alert(1)" }
  const { container } = render(
    <NextIntlClientProvider locale="ar" messages={{ common: evil, home }}>
      <JsonLd />
    </NextIntlClientProvider>,
  )
  const data = container.querySelector('script')?.innerHTML ?? ''
  expect(data).not.toContain('</script>')
  const graph: { '@type': string; url: string }[] = JSON.parse(data)['@graph']
  expect(graph.map((node) => node['@type'])).toEqual(['WebSite', 'Dataset'])
  expect(graph[1]?.url).toMatch(/\/ar\/about\/data$/)
})
