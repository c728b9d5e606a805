/** How long a button says what it has done. */
const SAID = 2500;

/** Copies the address as it is open here; where the browser forbids it, shows it selected in a field to copy by hand. */
async function copy(button: HTMLButtonElement): Promise<void> {
  const { href } = new URL(button.dataset['copyLink'] ?? '', location.href);
  try {
    await navigator.clipboard.writeText(href);
    say(button, '복사했습니다');
  } catch {
    const field = document.createElement('input');
    field.readOnly = true;
    field.value = href;
    field.setAttribute('aria-label', button.getAttribute('aria-label') ?? '');
    field.addEventListener('blur', () => field.replaceWith(button));
    button.replaceWith(field);
    field.focus();
    field.select();
  }
}

function say(button: HTMLButtonElement, words: string): void {
  const before = button.textContent;
  button.textContent = words;
  voice.textContent = words;
  setTimeout(() => {
    button.textContent = before;
    voice.textContent = '';
  }, SAID);
}

const voice = document.createElement('p');
voice.className = 'visually-hidden';
voice.setAttribute('role', 'status');
document.body.append(voice);

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-link]')) {
  button.hidden = false;
  button.addEventListener('click', () => copy(button));
}
