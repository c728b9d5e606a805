/** Marks the section being read in the contents. */
const contents = document.getElementById('toc');
const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
const targets = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? []);
const foot = document.querySelector('.site-foot');

// A section is being read once it has come up to a line a third down the screen; above the first one none is. Where the page ends
// the last one is, which may be too short to come up so far.
const mark = (): void => {
  const isAtEnd = foot !== null && foot.getBoundingClientRect().bottom <= innerHeight + 1;
  const read = isAtEnd
    ? targets.at(-1)
    : targets.findLast((target) => target.getBoundingClientRect().top <= innerHeight * 0.34);
  for (const link of links) link.ariaCurrent = link.hash === `#${read?.id}` ? 'true' : null;
};
const reading = new IntersectionObserver(mark, { rootMargin: '-33% 0px -66%' });
for (const target of targets) reading.observe(target);
if (foot && targets.length > 0) new IntersectionObserver(mark, { threshold: [0, 0.99] }).observe(foot);
