/**
 * What a reader copies has no characters in it that only hold lines together (src/korean/unbreakable.ts), and rows of a table
 * come as rows with a tab between their cells, whatever the style sheet makes of them.
 */
document.addEventListener('copy', (event) => {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed || !event.clipboardData) return;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: around } = range;
  const table = (around instanceof Element ? around : around.parentElement)?.closest('table');
  const cells = [...(table?.querySelectorAll<HTMLTableCellElement>('th, td') ?? [])].filter(
    (cell) => selection.containsNode(cell, true) && cell.checkVisibility(),
  );
  const rows = Map.groupBy(cells, (cell) => cell.parentElement);
  const words = ({ childNodes }: Element): string =>
    [...childNodes]
      .map(({ textContent }) => textContent?.trim())
      .filter(Boolean)
      .join(' ');
  const isTable = cells.length > 1;
  const text = isTable ? [...rows.values()].map((row) => row.map(words).join('\t')).join('\n') : selection.toString();
  if (!isTable && !text.includes('\u2060')) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', plain(text));
  if (isTable) return;
  const copied = document.createElement('div');
  copied.append(range.cloneContents());
  event.clipboardData.setData('text/html', plain(copied.innerHTML));
});

const plain = (text: string): string => text.replaceAll('\u2060', '').replaceAll(/\u00a0|&nbsp;/g, ' ');
