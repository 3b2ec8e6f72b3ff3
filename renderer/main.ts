import './texts/early-texts.ts';
import '@fontsource-variable/inter/wght.css';
import './styles/emoji.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/floating.css';
import './styles/print.css';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import AppWindow from './app-window.vue';
import { busyWhile, markFirstScreen } from './app-state.ts';
import { readAhead } from './later-part.ts';
import { expectedStart } from './start/expected-start.ts';
import { useSettings } from './stores/settings.ts';
import { useWorkspace } from './stores/workspace.ts';
import { loadTexts } from './texts/load-texts.ts';
import { createTexts } from './texts/texts.ts';

/**
 * Starts the window in its language and look: drawn at once where the host told with the document what to expect, else
 * once preferences and workspace are known.
 */
async function start(): Promise<void> {
  const app = createApp(AppWindow);
  app.use(createPinia());
  const settings = useSettings();
  const workspace = useWorkspace();
  const answers = (): Promise<unknown> => Promise.all([settings.load(), workspace.load()]);
  const expected = expectedStart();
  if (expected === null) await answers();
  else {
    settings.expect(expected.look);
    workspace.expect(expected);
  }
  const texts = await loadTexts(settings.locale);
  app.use(createTexts(settings.locale, { [settings.locale]: texts }));
  app.mount('#app');
  if (expected !== null) {
    markFirstScreen();
    await painted();
    await answers();
  }
  readAhead(async () => (await import('./routes.ts')).views);
}

/** Longest wait for a picture, in milliseconds: a hidden window paints none. */
const patience = 100;

/** Waits until what is on the page can be seen: the host reads its program on the same cores. */
function painted(): Promise<void> {
  return new Promise((seen) => {
    requestAnimationFrame(() => setTimeout(seen));
    setTimeout(seen, patience);
  });
}

void busyWhile(start);
