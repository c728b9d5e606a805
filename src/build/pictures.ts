import type { AstroIntegration } from 'astro';
import { allPictures } from '../share/page-pictures.ts';
import { drawAhead } from '../share/picture/studio.ts';
import { getBase } from '../validate/base.ts';
import { progress } from './progress.ts';

/** Has the workers draw every picture while the pages are still being bundled; the pages then find them drawn. */
export function picturesAhead(): AstroIntegration {
  return {
    name: 'jatdae:pictures',
    hooks: {
      'astro:build:start': () => {
        const line = progress('그림');
        drawAhead(allPictures(getBase()), (done, of) => {
          line.at(done, of);
          if (done === of) line.end();
        });
      },
    },
  };
}
