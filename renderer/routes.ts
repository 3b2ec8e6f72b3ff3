import { createRouter, createWebHashHistory } from 'vue-router';
import type { RouteRecordRaw, Router, RouterHistory } from 'vue-router';
import { busyWhile } from './app-state.ts';
import AppealView from './appeals/appeal-view.vue';
import AppealsView from './appeals/appeals-view.vue';
import { botParts } from './bot/bot-parts.ts';
import BotView from './bot/bot-view.vue';
import { clientParts } from './client/client-parts.ts';
import ClientView from './client/client-view.vue';
import ClientsView from './clients/clients-view.vue';
import FindingsView from './findings/findings-view.vue';
import IncidentView from './incidents/incident-view.vue';
import IncidentsView from './incidents/incidents-view.vue';
import NumberView from './numbers/number-view.vue';
import OverviewView from './overview/overview-view.vue';
import QualityView from './quality/quality-view.vue';
import BatchView from './reports/batch-view.vue';
import ReportView from './reports/report-view.vue';
import ReportsView from './reports/reports-view.vue';
import RuleView from './rules/rule-view.vue';
import RulesView from './rules/rules-view.vue';
import SchedulesView from './schedules/schedules-view.vue';
import { searchParts } from './search/search-parts.ts';
import SearchView from './search/search-view.vue';
import { settingsParts } from './settings/settings-parts.ts';
import SettingsView from './settings/settings-view.vue';

const records: RouteRecordRaw[] = [
  { path: '/', redirect: '/overview' },
  { path: '/overview', name: 'overview', component: OverviewView },
  { path: '/findings', name: 'findings', component: FindingsView },
  { path: '/clients', name: 'clients', component: ClientsView },
  {
    path: `/clients/:clientId/:part(${clientParts.join('|')})?`,
    name: 'client',
    component: ClientView,
    props: true,
  },
  { path: '/clients/:clientId/report', name: 'client-report', component: ReportView, props: true },
  {
    path: '/clients/:clientId/numbers/:numberId',
    name: 'number',
    component: NumberView,
    props: true,
  },
  {
    path: '/clients/:clientId/incidents/:incidentId',
    name: 'incident',
    component: IncidentView,
    props: true,
  },
  {
    path: '/clients/:clientId/incidents/:incidentId/appeal',
    name: 'appeal',
    component: AppealView,
    props: true,
  },
  {
    path: `/clients/:clientId/bots/:botId/:part(${botParts.join('|')})?/:item?`,
    name: 'bot',
    component: BotView,
    props: true,
  },
  {
    path: `/search/:part(${searchParts.join('|')})?`,
    name: 'search',
    component: SearchView,
    props: true,
  },
  { path: '/incidents', name: 'incidents', component: IncidentsView },
  { path: '/quality', name: 'quality', component: QualityView },
  { path: '/appeals', name: 'appeals', component: AppealsView },
  { path: '/reports', name: 'reports', component: ReportsView },
  { path: '/reports/batch', name: 'report-batch', component: BatchView },
  { path: '/rules', name: 'rules', component: RulesView },
  { path: '/rules/:auditId', name: 'rule', component: RuleView, props: true },
  { path: '/schedules', name: 'schedules', component: SchedulesView },
  {
    path: `/settings/:part(${settingsParts.join('|')})?`,
    name: 'settings',
    component: SettingsView,
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
