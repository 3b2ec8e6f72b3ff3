import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils';
import type { VueWrapper } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { TooltipProvider } from 'reka-ui';
import { afterEach } from 'vitest';
import { h } from 'vue';
import type { Component } from 'vue';
import { createMemoryHistory } from 'vue-router';
import { readParts } from '#renderer/later-part.ts';
import { createRoutes, views } from '#renderer/routes.ts';
import { useSettings } from '#renderer/stores/settings.ts';
import { useWorkspace } from '#renderer/stores/workspace.ts';
import { messages } from '#renderer/texts/messages.ts';
import { createTexts } from '#renderer/texts/texts.ts';
import { createFakeBridge } from './bridge.ts';
import type { FakeHost } from './bridge.ts';

// Listeners on the window would answer in the next test too.
enableAutoUnmount(afterEach);

/** A window's surroundings without a window: fake host, stores, texts and router. */
export interface TestWindow {
  readonly host: FakeHost;
  /** Shows a component at an address and waits until it is at rest. */
  readonly show: (
    component: Component,
    props?: Record<string, unknown>,
    address?: string,
  ) => Promise<VueWrapper>;
}

/** Puts a fake host into the window and gives it fresh stores. */
export async function openTestWindow(change: Partial<FakeHost> = {}): Promise<TestWindow> {
  const { bridge, host } = createFakeBridge(change);
  Object.defineProperty(window, 'transbordo', { value: bridge, configurable: true });
  const pinia = createPinia();
  setActivePinia(pinia);
  await Promise.all([useSettings().load(), useWorkspace().load()]);

  return {
    host,
    show: async (component, props = {}, address = '/clients') => {
      const router = createRoutes(createMemoryHistory());
      // What is read later is there from the start: tests wait for answers, not for files.
      await Promise.all([readParts(), ...views.map((read) => read())]);
      await router.push(address);
      const wrapper = mount(
        { render: () => h(TooltipProvider, () => h(component, props)) },
        {
          attachTo: document.body,
          global: { plugins: [pinia, createTexts(useSettings().locale, messages), router] },
        },
      );
      await flushPromises();
      return wrapper;
    },
  };
}
