/** What the keyboard's place looks like. The functions run in the page: each stands alone and knows nothing else. */

/** Why somebody who uses the keyboard would not see where they are; null when they do (WCAG 2.4.7, 2.4.11). */
export function focusFault(): string | null {
  const active = document.activeElement;
  if (active === null || active === document.body) return 'nothing has the focus';
  const words = (active.getAttribute('aria-label') ?? active.textContent).trim();
  const name = `<${active.localName} class="${active.className}"> “${words.slice(0, 60)}”`;
  // A list that holds the focus itself shows it at the row it is on.
  const row = document.getElementById(active.getAttribute('aria-activedescendant') ?? '');
  const shown = row ?? active;
  const box = shown.getClientRects()[0];
  if (box === undefined || box.width === 0 || box.height === 0) return `${name} has no size`;
  const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
  const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
  if (right <= left || bottom <= top) return `${name} is out of sight`;
  const parts = [0.1, 0.5, 0.9];
  const isOnTop = parts.some((x) =>
    parts.some((y) =>
      shown.contains(
        document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y),
      ),
    ),
  );
  if (!isOnTop) return `${name} lies under something else`;
  const isRinged = (element: Element, pseudo?: string): boolean => {
    const style = getComputedStyle(element, pseudo);
    const isFrame = pseudo !== undefined && style.content !== 'none';
    if (isFrame && style.borderTopStyle !== 'none') return true;
    return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
  };
  // A field may be ringed with the box around it; an entry of an open menu is tinted.
  let around: Element | null = shown;
  for (let out = 0; around !== null && out < 3; out += 1, around = around.parentElement) {
    if (isRinged(around) || isRinged(around, '::after')) return null;
  }
  return shown.hasAttribute('data-highlighted')
    ? null
    : `${name} does not show that it has the focus`;
}

/** True unless an element stands in a menu, a list or a dialog that has just opened and takes the focus yet. */
export function isEntered(target: Element): boolean {
  const layer = target.closest('[role=menu], [role=listbox], [role=dialog], [role=alertdialog]');
  const active = document.activeElement;
  const row = document.getElementById(active?.getAttribute('aria-activedescendant') ?? '');
  return layer === null || layer.contains(active) || layer.contains(row);
}

/**
 * The key that brings the focus closer to an element; null when it is there. Between parts of the page that is Tab,
 * within a list, a menu, tabs or choices an arrow.
 */
export function keyTowards(target: Element): string | null {
  const active = document.activeElement ?? document.body;
  if (active === target) return null;
  const isAfter = (one: Element, other: Element): boolean =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const isStop = (element: Element): boolean => (element as HTMLElement).tabIndex >= 0;
  const isRadio = (element: Element): element is HTMLInputElement =>
    element instanceof HTMLInputElement && element.type === 'radio';
  if (isRadio(target)) {
    const isSame = isRadio(active) && active.name === target.name;
    if (isSame) return isAfter(active, target) ? 'ArrowDown' : 'ArrowUp';
  }
  const list = target.closest(
    '[role=tablist], [role=radiogroup], [role=menu], [role=listbox], [role=tree], [role=grid]',
  );
  if (list !== null && !isStop(target)) {
    const row = document.getElementById(active.getAttribute('aria-activedescendant') ?? '');
    const from = row !== null && list.contains(row) ? row : list.contains(active) ? active : null;
    if (from === list) return 'ArrowDown';
    if (from?.contains(target) === true) return null;
    const isAcross =
      list.getAttribute('aria-orientation') === 'horizontal' || list.role === 'tablist';
    if (from !== null && isAfter(from, target)) return isAcross ? 'ArrowRight' : 'ArrowDown';
    if (from !== null) return isAcross ? 'ArrowLeft' : 'ArrowUp';
  }
  const goal = isStop(target) || list === null ? target : list;
  return active === document.body || isAfter(active, goal) ? 'Tab' : 'Shift+Tab';
}
