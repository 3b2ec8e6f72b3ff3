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
import { createRoutes } from './routes.ts';
import { useSettings } from './stores/settings.ts';
import { useWorkspace } from './stores/workspace.ts';
import { createTexts } from './texts/texts.ts';

/** Starts the window: preferences and workspace first, so that nothing is drawn in the wrong language or theme. */
async function start(): Promise<void> {
  const app = createApp(AppWindow);
  app.use(createPinia());
  await Promise.all([useSettings().load(), useWorkspace().load()]);
  app.use(createTexts(useSettings().locale));
  app.use(createRoutes());
  app.mount('#app');
}

void busyWhile(start);
