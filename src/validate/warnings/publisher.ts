import { enumerate } from '../../korean/list.ts';
import { leftBlank, publisherNames } from '../../schema/publisher.ts';
import type { Rule } from '../rule.ts';

/** A publication says who publishes it and where errors are reported; what is not known is asked for and never made up. */
export const unfilledPublisher: Rule = ({ content: { publisher } }) => {
  const keys = leftBlank(publisher.value);
  if (keys.length === 0) return [];
  const message = `발행 정보에 빈 항목이 있습니다: ${enumerate(keys.map((key) => ({ name: `${publisherNames[key]}(${key})` })))}`;
  const hint = '아는 것을 적습니다. 비워 둔 항목은 사이트에 나오지 않습니다.';
  return [{ code: 'unfilled-publisher', ...publisher.at(), message, hint }];
};
