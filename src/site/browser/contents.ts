/** Marks the section being read in the contents, and closes the sheet when a section is chosen from it. */
const contents = document.getElementById('toc');
const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
const targets = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? []);

function mark(id: string | undefined): void {
  for (const link of links) {
    link.ariaCurrent = link.hash === `#${id}` ? 'true' : null;
  }
}

// A section is being read while it crosses a line a third down the screen.
const reading = new IntersectionObserver(
  (entries) => {
    const entered = entries.findLast(({ isIntersecting }) => isIntersecting);
    if (entered) mark(entered.target.id);
  },
  { rootMargin: '-33% 0px -66% 0px' },
);
for (const target of targets) reading.observe(target);

contents?.addEventListener('click', ({ target }) => {
  const chosen = target instanceof Element && target.closest('a');
  // Of what is not open this asks nothing.
  if (chosen) contents.hidePopover();
});

export {};
