import 'server-only'
import { escapeHtml } from '@/lib/core/escape-html'
import { direction, type Locale } from '@/lib/i18n/locales'
import { translatorFor } from '@/lib/i18n/translator'
import type { Block, Content } from './template'

type Options = { locale: Locale; home: string; unsubscribe?: string | undefined }

/** The message as text and as HTML, of the same pieces. Nothing in it is loaded from anywhere. */
export async function renderMail(content: Content, { locale, home, unsubscribe }: Options) {
  const t = await translatorFor({ locale, namespace: 'mail' })
  const off = unsubscribe && { label: t('unsubscribe'), href: unsubscribe }
  const footer = [content.why, t('footer')]
  return {
    subject: content.subject,
    text: [
      ...content.blocks.map(asText),
      ['--', ...footer, home, ...(off ? [`${off.label}: ${off.href}`] : [])].join('\n'),
    ].join('\n\n'),
    html: page(content, { locale, home, footer, off }),
  }
}

function asText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text
    case 'quote':
      return block.text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')
    case 'action':
      return `${block.label}:\n${block.href}`
    case 'list':
      return [
        ...(block.title ? [block.title] : []),
        ...block.items.map(({ title, text, href }) =>
          [`- ${title}`, text, href].filter((line) => line !== undefined).join('\n  '),
        ),
      ].join('\n')
  }
}

function asHtml(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p>${lines(block.text)}</p>`
    case 'quote':
      return `<blockquote${block.lang ? ` lang="${escapeHtml(block.lang)}"` : ''} dir="auto">${lines(block.text)}</blockquote>`
    case 'action':
      return `<p><a class="action" href="${escapeHtml(block.href)}">${escapeHtml(block.label)}</a></p>`
    case 'list':
      return `${block.title ? `<h2>${escapeHtml(block.title)}</h2>` : ''}<ul>${block.items.map(item).join('')}</ul>`
  }
}

function item({ title, href, text }: { title: string; href?: string; text?: string }) {
  const name = href ? `<a href="${escapeHtml(href)}">${escapeHtml(title)}</a>` : escapeHtml(title)
  return `<li>${name}${text ? `<br><small>${escapeHtml(text)}</small>` : ''}</li>`
}

type Page = {
  locale: Locale
  home: string
  footer: string[]
  off: { label: string; href: string } | undefined | ''
}

function page(content: Content, { locale, home, footer, off }: Page) {
  return `<!doctype html>
<html lang="${locale}" dir="${direction(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(content.subject)}</title>
<style>${STYLE}</style>
</head>
<body>
<div class="sheet">
<p class="mark" lang="en" dir="ltr"><a href="${escapeHtml(home)}">Lyceum</a></p>
<h1>${escapeHtml(content.subject)}</h1>
${content.blocks.map(asHtml).join('\n')}
<div class="foot">${footer.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}${off ? `<p><a href="${escapeHtml(off.href)}">${escapeHtml(off.label)}</a></p>` : ''}</div>
</div>
</body>
</html>
`
}

/** Paper, ink and one blue, as on the site; most readers of mail know no variables. */
const STYLE = `
body { margin: 0; background: #f7f8f5; color: #16202b; font: 17px/1.6 "Source Sans 3", "Segoe UI", system-ui, sans-serif; }
.sheet { max-width: 560px; margin: 0 auto; padding: 32px 20px 48px; }
.mark, h1, h2 { font-family: "Source Serif 4", Georgia, serif; font-weight: 400; line-height: 1.25; }
.mark { margin: 0 0 24px; font-size: 21px; font-weight: 600; }
.mark a { color: inherit; text-decoration: none; }
h1 { margin: 0 0 20px; font-size: 28px; }
h2 { margin: 28px 0 8px; font-size: 21px; }
p { margin: 0 0 16px; }
a { color: #14397d; }
.action { display: inline-block; padding: 11px 20px; background: #14397d; color: #fff; border-radius: 2px; text-decoration: none; }
blockquote { margin: 0 0 16px; padding-inline-start: 16px; border-inline-start: 3px solid #14397d; }
ul { margin: 0 0 16px; padding-inline-start: 20px; }
li { margin-bottom: 8px; }
small { color: #4b5660; font-size: 15px; }
.foot { margin-top: 32px; padding-top: 16px; border-top: 1px solid #d3d8d5; color: #4b5660; font-size: 14px; line-height: 1.45; }
.foot p { margin: 0 0 6px; }
@media (prefers-color-scheme: dark) {
  body { background: #0f151d; color: #e8ebe6; }
  a { color: #a9c4f7; }
  .action { background: #a9c4f7; color: #0f151d; }
  blockquote { border-color: #a9c4f7; }
  small, .foot { color: #bfc8ce; }
  .foot { border-color: #2a3541; }
}
`

function lines(text: string) {
  return escapeHtml(text).replaceAll('\n', '<br>')
}
