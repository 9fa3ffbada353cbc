/** The words of a Markdown text: what marks them is neither searched nor shown. */
export function plain(markdown: string) {
  return markdown.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`#>|~]+/g, '')
}
