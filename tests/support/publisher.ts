import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Who publishes, as a newsroom would fill it in: of what is left out the real content warns. */
const filledPublisher = `name: 잣대
registration: 서울 아00000
registered: 2026-11-24
issuer: 홍길동
editor: 성춘향
place: 서울특별시 중구 세종대로 110
phone: 02-000-0000
youth: 이몽룡
errors: desk@example.kr
`;

/** Fills it in in a content folder of a test. */
export const fillPublisher = (folder: string): void => writeFileSync(join(folder, 'publisher.yaml'), filledPublisher);
