import { getCurrentInstance, type App } from 'vue';
import type { Router } from 'vue-router';
import { busyWhile } from './app-state.ts';

/** The window's router, where it has one. */
export interface LaterRouter {
  /** The router; null as long as nothing has asked for it. */
  readonly present: () => Router | null;
  /** The router, made when it is first wanted. */
  readonly wanted: () => Promise<Router>;
}

/**
 * For what stands outside the open workspace, where there are no views: the first screen does not wait for the router.
 * Everything inside has `useRouter`.
 */
export function useLaterRouter(): LaterRouter {
  const { app } = getCurrentInstance()!.appContext;
  const present = (): Router | null =>
    (app.config.globalProperties as { readonly $router?: Router }).$router ?? null;
  return {
    present,
    wanted: async () => present() ?? (await busyWhile(() => made(app, present))),
  };
}

/** One for each window, also where two ask at once. */
async function made(app: App, present: () => Router | null): Promise<Router> {
  const { createRoutes } = await import('./routes.ts');
  const other = present();
  if (other !== null) return other;
  const router = createRoutes();
  app.use(router);
  return router;
}
