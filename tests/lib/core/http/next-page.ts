/** A page as Next 16 writes it, shortened. */
export const NEXT_PAGE = [
  '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>',
  '<link rel="stylesheet" href="/_next/static/chunks/0a.css" data-precedence="next"/>',
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/0start.js"/>',
  '<script src="/_next/static/chunks/0head.js" async=""></script>',
  '<script src="/_next/static/chunks/turbopack-1.js" async=""></script>',
  '<title>Sample</title>',
  '<script src="/_next/static/chunks/0old.js" noModule=""></script></head>',
  '<body><main><h1>Home</h1><button type="button">Menu</button>',
  '<button type="button" popoverTarget="menu">Native</button>',
  '<p>&lt;script src=&quot;/_next/static/chunks/x.js&quot; async=&quot;&quot;&gt;</p></main>',
  '<script type="application/ld+json">{"name":"Cork"}</script>',
  '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});</script>',
  '<script src="/_next/static/chunks/0start.js" async=""></script>',
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
  '<script>self.__next_f.push([1,"1:\\"\\u003cscript src=\\\\\\"/_next/static/chunks/x.js\\\\\\" async=\\\\\\"\\\\\\"\\u003e\\"\\n"])</script>',
  '<script>self.__next_f.push([1,"2:[]\\n"])</script></body></html>',
].join('')
