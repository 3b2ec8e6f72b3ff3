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
import { busyWhile } from './app-state.ts';
import { readAhead } from './later-part.ts';
import { useSettings } from './stores/settings.ts';
import { useWorkspace } from './stores/workspace.ts';
import { loadTexts } from './texts/load-texts.ts';
import { createTexts } from './texts/texts.ts';

/** Starts the window: preferences and workspace first, so that nothing is drawn in the wrong language or theme. */
async function start(): Promise<void> {
  const app = createApp(AppWindow);
  app.use(createPinia());
  const settings = useSettings();
  const spoken = settings.load().then(() => loadTexts(settings.locale));
  const [texts] = await Promise.all([spoken, useWorkspace().load()]);
  app.use(createTexts(settings.locale, { [settings.locale]: texts }));
  app.mount('#app');
  readAhead(async () => (await import('./routes.ts')).views);
}

void busyWhile(start);
