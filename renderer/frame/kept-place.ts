import { onBeforeUnmount, onMounted } from 'vue';

/** What the Tab key may stop at; what cannot take the focus just now does not keep it. */
const stops = 'a[href], button, input, select, textarea, [tabindex]';

/** So many places back somebody may have come through a menu and a dialog. */
const REMEMBERED = 12;

/**
 * Keeps the keyboard's place in the whole window: where what has the focus goes away (a view is left, a button did its
 * work) and nobody else takes the focus, it goes to what is left around that place, or to where it was before in the
 * same view, or else to the heading of the view. What has the focus by the keyboard is in sight.
 */
export function useKeptPlace(): void {
  /** What had the focus last, and what it stands in, from the inside out. */
  let chain: readonly Element[] = [];
  /** What had the focus before, newest first. Held loosely: a field that has gone takes what was typed with it. */
  let earlier: readonly WeakRef<Element>[] = [];

  function remember({ target }: Event): void {
    if (!(target instanceof Element)) return;
    chain = [...around(target)];
    const others = earlier.filter((one) => one.deref() !== target);
    earlier = [new WeakRef(target), ...others].slice(0, REMEMBERED);
    // Where a list scrolls sideways the browser is content with an edge of what has the focus.
    if (target.matches(':focus-visible')) {
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  // Whoever points at nothing wants the focus nowhere.
  function forget(): void {
    chain = [];
  }

  function isLost(): boolean {
    const { activeElement, body } = document;
    const [last] = chain;
    if (last === undefined || (activeElement !== null && activeElement !== body)) return false;
    return !last.isConnected || last.matches(':disabled');
  }

  function keep(): void {
    if (isLost())
      go(
        chain,
        earlier.flatMap((one) => one.deref() ?? []),
      );
  }

  // After everybody who moves the focus with a purpose: dialogs do it in a task of their own.
  const observer = new MutationObserver(() => {
    if (isLost()) setTimeout(keep);
  });

  onMounted(() => {
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', forget, true);
    const attributeFilter = ['disabled'];
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter });
  });
  onBeforeUnmount(() => {
    document.removeEventListener('focusin', remember);
    document.removeEventListener('pointerdown', forget, true);
    observer.disconnect();
  });
}

function* around(element: Element): Generator<Element> {
  for (let at: Element | null = element; at !== null; at = at.parentElement) yield at;
}

function go(chain: readonly Element[], earlier: readonly Element[]): void {
  const content = document.getElementById('content');
  for (const place of chain) {
    if (!place.isConnected) continue;
    // A whole view, or more: its first button would be anywhere.
    if (place.parentElement === content || (content !== null && place.contains(content))) break;
    if ([place, ...place.querySelectorAll(stops)].some(takesFocus)) return;
  }
  if (earlier.some((place) => content?.contains(place) === true && takesFocus(place))) return;
  const heading = content?.querySelector('h1') ?? null;
  if (heading !== null) heading.tabIndex = -1;
  (heading ?? content)?.focus();
}

function takesFocus(element: Element): boolean {
  if (!(element instanceof HTMLElement) || element.tabIndex < 0) return false;
  element.focus();
  return document.activeElement === element;
}
