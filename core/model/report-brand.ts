import { z } from 'zod';
import { longestConfidentiality, longestFooter } from './report-limits.ts';
import { isSafeLogo } from './safe-logo.ts';

const logo = z.string().refine(isSafeLogo).nullable().default(null);

/** Schema of the agency's look on a report. None of it touches the colours of severities. */
export const reportBrandSchema = z.strictObject({
  /** `data:` addresses of PNG, JPEG or plain SVG pictures. */
  agencyLogo: logo,
  clientLogo: logo,
  /** `#rrggbb`: draws lines, never words, so that it may be as light as it likes. */
  colour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .nullable()
    .default(null),
  /** Stands at the foot of each page in place of the report's title. */
  footer: z.string().max(longestFooter).default(''),
  /** On the cover and at the foot of each page. */
  confidentiality: z.string().max(longestConfidentiality).default(''),
});

/** The agency's look on a report. */
export type ReportBrand = z.infer<typeof reportBrandSchema>;

/** The look of a report without an agency's own. */
export const plainBrand: ReportBrand = {
  agencyLogo: null,
  clientLogo: null,
  colour: null,
  footer: '',
  confidentiality: '',
};
