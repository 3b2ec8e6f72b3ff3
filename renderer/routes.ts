import { createRouter, createWebHashHistory } from 'vue-router';
import type { RouteRecordRaw, Router, RouterHistory } from 'vue-router';
import { busyWhile } from './app-state.ts';
import { botParts } from './bot/bot-parts.ts';
import { clientParts } from './client/client-parts.ts';
import { searchParts } from './search/search-parts.ts';
import { settingsParts } from './settings/settings-parts.ts';

const records: RouteRecordRaw[] = [
  // Where a window begins: no view is read for it as long as the workspace is closed.
  { path: '/', component: { render: () => null } },
  { path: '/overview', name: 'overview', component: () => import('./overview/overview-view.vue') },
  { path: '/findings', name: 'findings', component: () => import('./findings/findings-view.vue') },
  { path: '/clients', name: 'clients', component: () => import('./clients/clients-view.vue') },
  {
    path: `/clients/:clientId/:part(${clientParts.join('|')})?`,
    name: 'client',
    component: () => import('./client/client-view.vue'),
    props: true,
  },
  {
    path: '/clients/:clientId/report',
    name: 'client-report',
    component: () => import('./reports/report-view.vue'),
    props: true,
  },
  {
    path: '/clients/:clientId/numbers/:numberId',
    name: 'number',
    component: () => import('./numbers/number-view.vue'),
    props: true,
  },
  {
    path: '/clients/:clientId/incidents/:incidentId',
    name: 'incident',
    component: () => import('./incidents/incident-view.vue'),
    props: true,
  },
  {
    path: '/clients/:clientId/incidents/:incidentId/appeal',
    name: 'appeal',
    component: () => import('./appeals/appeal-view.vue'),
    props: true,
  },
  {
    path: `/clients/:clientId/bots/:botId/:part(${botParts.join('|')})?/:item?`,
    name: 'bot',
    component: () => import('./bot/bot-view.vue'),
    props: true,
  },
  {
    path: `/search/:part(${searchParts.join('|')})?`,
    name: 'search',
    component: () => import('./search/search-view.vue'),
    props: true,
  },
  {
    path: '/incidents',
    name: 'incidents',
    component: () => import('./incidents/incidents-view.vue'),
  },
  { path: '/quality', name: 'quality', component: () => import('./quality/quality-view.vue') },
  { path: '/appeals', name: 'appeals', component: () => import('./appeals/appeals-view.vue') },
  { path: '/reports', name: 'reports', component: () => import('./reports/reports-view.vue') },
  {
    path: '/reports/batch',
    name: 'report-batch',
    component: () => import('./reports/batch-view.vue'),
  },
  { path: '/rules', name: 'rules', component: () => import('./rules/rules-view.vue') },
  {
    path: '/rules/:auditId',
    name: 'rule',
    component: () => import('./rules/rule-view.vue'),
    props: true,
  },
  {
    path: '/schedules',
    name: 'schedules',
    component: () => import('./schedules/schedules-view.vue'),
  },
  {
    path: `/settings/:part(${settingsParts.join('|')})?`,
    name: 'settings',
    component: () => import('./settings/settings-view.vue'),
    props: true,
  },
  { path: '/:rest(.*)*', redirect: '/overview' },
];

/** Makes the router: every view has an address, kept behind the hash so that the page itself never changes. */
export function createRoutes(history: RouterHistory = createWebHashHistory()) {
  const router = createRouter({ history, routes: records });
  markAsBusy(router);
  return router;
}

/** What reads the views, one for each. */
export const views: readonly (() => Promise<unknown>)[] = records.flatMap(({ component }) =>
  typeof component === 'function' ? [component as () => Promise<unknown>] : [],
);

/** On the way to another view the window is not at rest: whoever waits for rest must not see the view before. */
function markAsBusy(router: Router): void {
  let arrived: (() => void) | null = null;
  router.beforeEach(() => {
    // A redirect begins twice and ends once.
    if (arrived === null) void busyWhile(() => new Promise<void>((done) => (arrived = done)));
  });
  router.afterEach(() => {
    arrived?.();
    arrived = null;
  });
}
