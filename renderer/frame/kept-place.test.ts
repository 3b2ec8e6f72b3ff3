import { mount } from '@vue/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defineComponent } from 'vue';
import { useKeptPlace } from './kept-place.ts';

const Keeper = defineComponent({ setup: useKeptPlace, template: '<span />' });

beforeEach(() => {
  document.body.innerHTML = `
    <nav><a id="rail" href="#x">rail</a></nav>
    <main id="content" tabindex="-1">
      <div id="view">
        <h1>Findings</h1>
        <ul id="chips"><li><button id="one">1</button></li><li><button id="two">2</button></li></ul>
        <div id="grid" tabindex="0"></div>
        <div id="bar"><button id="act">act</button></div>
      </div>
    </main>
    <div id="dialog"><button id="ok">ok</button></div>`;
  mount(Keeper, { attachTo: document.body });
});

afterEach(() => {
  document.body.replaceChildren();
});

function at(id: string): HTMLElement {
  return document.getElementById(id)!;
}

/** Lets the focus walk through these, takes some of the page away, and tells where it went. */
async function after(path: readonly string[], gone: readonly string[]): Promise<string> {
  for (const id of path) at(id).focus();
  for (const id of gone) at(id).remove();
  await vi.waitFor(() => {
    expect(document.activeElement).not.toBe(document.body);
  });
  const { activeElement } = document;
  return activeElement?.id !== '' ? activeElement!.id : activeElement.localName;
}

test.each<[string, readonly string[], readonly string[], string]>([
  ['a part of a list goes to what is left of the list', ['one'], ['one'], 'two'],
  ['a bar goes to where the focus was before in the view', ['grid', 'act'], ['bar'], 'grid'],
  [
    'a dialog that took its button along does too',
    ['grid', 'act', 'ok'],
    ['bar', 'dialog'],
    'grid',
  ],
  ['what stood alone goes to the heading', ['act'], ['bar'], 'h1'],
  ['never to the rail', ['rail', 'act'], ['bar'], 'h1'],
])('%s', async (_, path, gone, place) => {
  expect(await after(path, gone)).toBe(place);
});

test('another view has the focus at its heading, or on the whole of it', async () => {
  at('grid').focus();
  const next = document.createElement('div');
  next.innerHTML = '<h1>Clients</h1><button>add</button>';
  at('content').replaceChildren(next);
  await vi.waitFor(() => {
    expect(document.activeElement).toBe(next.querySelector('h1'));
  });
  at('content').replaceChildren();
  await vi.waitFor(() => {
    expect(document.activeElement).toBe(at('content'));
  });
});

test('who takes the focus on purpose has it', async () => {
  at('act').focus();
  at('bar').remove();
  setTimeout(() => at('two').focus());
  await vi.waitFor(() => {
    expect(document.activeElement).toBe(at('two'));
  });
});

test('who points at nothing wants the focus nowhere', async () => {
  at('act').focus();
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  at('act').blur();
  at('bar').remove();
  await new Promise((done) => setTimeout(done));
  await new Promise((done) => setTimeout(done));
  expect(document.activeElement).toBe(document.body);
});
