/** The `Link` header of a page of a list (RFC 8288), relative to the host that was asked. */
export function pageLinks(url: string, { page, pages }: { page: number; pages: number }) {
  const targets = {
    first: 1,
    prev: page > 1 ? Math.min(page - 1, pages) : null,
    next: page < pages ? page + 1 : null,
    last: pages,
  }
  return Object.entries(targets)
    .flatMap(([rel, target]) => (target === null ? [] : [`<${at(url, target)}>; rel="${rel}"`]))
    .join(', ')
}

function at(url: string, page: number) {
  const { pathname, searchParams } = new URL(url)
  searchParams.set('page', String(page))
  return `${pathname}?${searchParams}`
}
