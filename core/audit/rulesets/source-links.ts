import type { Localized } from '#core/model/locale.ts';
import { brazilSac2022 } from './add-ons/brazil-sac-2022.ts';
import { spainCustomerService2025 } from './add-ons/spain-customer-service-2025.ts';
import {
  aiAct,
  aiProviders,
  article2020,
  blipKeys,
  displayNames2025,
  engine,
  enforcement2025,
  optIn2025,
  phoneNumbers2026,
  policy2026,
  templateQuality2026,
  wholePolicy2026,
} from './sources.ts';

const meta = 'https://developers.facebook.com/documentation/business-messaging/whatsapp';

/** Public addresses of the sources. Blip's article is gone from its help centre; its public repository keeps it. */
const links: readonly (readonly [Localized, string])[] = [
  [
    article2020,
    'https://github.com/takenet/helpcenter/blob/HEAD/docs/channels/whatsapp/politica-de-escalacao-humana-no-waba.md',
  ],
  [policy2026, 'https://whatsappbusiness.com/policy'],
  [wholePolicy2026, 'https://whatsappbusiness.com/policy'],
  [engine, 'https://github.com/takenet/blip-sdk-csharp'],
  [aiProviders, 'https://www.whatsapp.com/legal/business-solution-terms'],
  [aiAct, 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj'],
  [blipKeys, 'https://help.blip.ai/hc/pt-br/articles/24758012958359'],
  [enforcement2025, `${meta}/policy-enforcement`],
  [phoneNumbers2026, `${meta}/business-phone-numbers/phone-numbers`],
  [displayNames2025, `${meta}/display-names`],
  [templateQuality2026, `${meta}/templates/template-quality`],
  [optIn2025, `${meta}/getting-opt-in`],
  [
    brazilSac2022.source,
    'https://www.planalto.gov.br/ccivil_03/_ato2019-2022/2022/decreto/d11034.htm',
  ],
  [spainCustomerService2025.source, 'https://www.boe.es/eli/es/l/2025/12/26/10'],
];

/** Where a source can be read; null where it has no public address. A part of a document has the document's. */
export function sourceLink(source: Localized): string | null {
  return links.find(([known]) => source.en.startsWith(known.en))?.[1] ?? null;
}
