import { defineStore } from 'pinia';
import { mostListRows } from '#app/contract/quality-columns.ts';
import type { CasePage, CaseRow } from '#app/contract/quality-views.ts';
import { ask } from '#renderer/bridge.ts';
import { readAllPages } from './all-pages.ts';
import { createShownMirror } from './shown-mirror.ts';

/** The appeals of all clients. */
export const useCases = defineStore('cases', () =>
  createShownMirror<CasePage>(['incident', 'client', 'number'], () =>
    readAllPages<CaseRow, CasePage>(mostListRows, (span) => ask((host) => host.appeal.list(span))),
  ),
);
