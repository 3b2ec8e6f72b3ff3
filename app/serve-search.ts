import { answer } from './answer.ts';
import type { SearchChannel, MethodUseCase, UseCase } from './use-case.ts';
import type { ReportDeps } from './use-cases/report/report-deps.ts';
import { contactLists } from './use-cases/search/contact-list.ts';
import { contactsAsTabs, writeContacts } from './use-cases/search/contact-table.ts';
import { flowSearch } from './use-cases/search/search-flows.ts';
import { searchIndex } from './use-cases/search/search-index.ts';

/** The use cases of the search, by the channel or method that asks for them. */
export type SearchUseCases = { readonly [C in SearchChannel]: UseCase<C> } & {
  readonly [M in 'contact:write-table' | 'search:catch-up']: MethodUseCase<M>;
};

/** Binds them to what they need from outside. */
export function createSearchUseCases(deps: ReportDeps): SearchUseCases {
  const index = searchIndex(deps);
  const search = flowSearch(deps, index);
  const contacts = contactLists(deps, index);
  return {
    'search:flows': answer((request) => search(request)),
    'search:catch-up': answer(async () => {
      await index.catchUp();
      return null;
    }),
    'contact:list': answer((request) => contacts.page(request)),
    'contact:copy': answer((request) => contactsAsTabs(contacts, request)),
    'contact:write-table': answer((request) => writeContacts(deps, contacts, request)),
  };
}
