/** Buttons that copy the text before them; where the browser forbids it, the text is selected to be copied by hand. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-code]')) {
  const code = button.previousElementSibling;
  if (!code) continue;
  button.hidden = false;
  const before = button.textContent;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent ?? '');
      button.textContent = '복사했습니다';
      setTimeout(() => {
        button.textContent = before;
      }, 2500);
    } catch {
      getSelection()?.selectAllChildren(code);
    }
  });
}
