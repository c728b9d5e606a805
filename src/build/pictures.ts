import type { AstroIntegration } from 'astro';
import { drawnPictures } from '../share/page-pictures.ts';
import { drawAhead } from '../share/picture/studio.ts';
import { getBase } from '../validate/base.ts';
import { progress } from './progress.ts';

/**
 * Has the workers draw every picture while the prose is read and the pages are bundled; the pages then find them drawn. Stands
 * after `checkedContent`, which lets no content through that is broken.
 */
export const picturesAhead = (): AstroIntegration => ({
  name: 'jatdae:pictures',
  hooks: {
    'astro:config:setup': ({ command }) => {
      if (command !== 'build') return;
      const line = progress('그림');
      drawAhead(drawnPictures(getBase()), (done, of) => {
        line.at(done, of);
        if (done === of) line.end();
      });
    },
  },
});
