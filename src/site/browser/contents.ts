/** Marks the section being read in the contents. */
const contents = document.getElementById('toc');
const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
const targets = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? []);

// A section is being read once it has come up to a line a third down the screen; above the first one none is.
const reading = new IntersectionObserver(
  () => {
    const read = targets.findLast((target) => target.getBoundingClientRect().top <= innerHeight * 0.34);
    for (const link of links) link.ariaCurrent = link.hash === `#${read?.id}` ? 'true' : null;
  },
  { rootMargin: '-33% 0px -66%' },
);
for (const target of targets) reading.observe(target);
