import { readFileSync } from 'node:fs';
import type { Json } from '#core/model/json.ts';
import { flows } from './files.ts';

/** Markup and scripts that a client's texts may hold. What one of them brings into a page carries `data-planted`. */

const act = 'globalThis.gotIn=1';
const mark = 'data-planted';

/** Forty of them, for places where text stands, in attributes, addresses, templates and patterns of replacement. */
export const injections: readonly string[] = [
  `<script ${mark}>${act}</script>`,
  `<script ${mark} src=https://evil.test/a.js></script>`,
  `<SCRIPT ${mark}>${act}</SCRIPT>`,
  `<img ${mark} src=x onerror=${act}>`,
  `<img ${mark} src=https://evil.test/pixel.png>`,
  `<image ${mark} href=x onerror=${act}>`,
  `<svg ${mark} onload=${act}>`,
  `<svg ${mark}><script>${act}</script></svg>`,
  `<svg><use ${mark} href=https://evil.test/a.svg#a></use></svg>`,
  `<svg><animate ${mark} onbegin=${act} attributeName=x dur=1s>`,
  `<math><mtext ${mark}></mtext></math>`,
  `<iframe ${mark} src=javascript:${act}></iframe>`,
  `<iframe ${mark} srcdoc="<script>parent.gotIn=1</script>"></iframe>`,
  `<object ${mark} data=https://evil.test/a></object>`,
  `<embed ${mark} src=https://evil.test/a>`,
  `<video ${mark}><source onerror=${act}></video>`,
  `<audio ${mark} src=x onerror=${act}>`,
  `<body ${mark} onload=${act}>`,
  `<details ${mark} open ontoggle=${act}>`,
  `<input ${mark} autofocus onfocus=${act}>`,
  `<select ${mark} autofocus onfocus=${act}></select>`,
  `<marquee ${mark} onstart=${act}>a</marquee>`,
  `<a ${mark} href=javascript:${act}>a</a>`,
  `<a ${mark} href="data:text/html,<script>${act}</script>">a</a>`,
  `<form ${mark} action=https://evil.test/><button>a</button></form>`,
  `<base ${mark} href=https://evil.test/>`,
  `<link ${mark} rel=stylesheet href=https://evil.test/a.css>`,
  `<meta ${mark} http-equiv=refresh content="0;url=https://evil.test/">`,
  `<style ${mark}>*{display:none}@import "https://evil.test/a.css";</style>`,
  `<div ${mark} style="position:fixed;inset:0;background:url(https://evil.test/b)">a</div>`,
  `<template ${mark} shadowrootmode=open><script>${act}</script></template>`,
  `"><img ${mark} src=x onerror=${act}>`,
  `' ${mark} onmouseover='${act}`,
  `" ${mark} onfocus="${act}" autofocus="`,
  `--><script ${mark}>${act}</script><!--`,
  `]]><script ${mark}>${act}</script>`,
  `</textarea></title></style><script ${mark}>${act}</script>`,
  `<noscript><p title="</noscript><img ${mark} src=x onerror=${act}>">`,
  `{{constructor.constructor('${act}')()}}\${${act}}<%=${act}%>#{${act}}`,
  `javascript:${act}//&lt;img ${mark} src=x onerror=${act}&gt; $& $\` %00\u202E\0`,
];

/** One of them; any number will do. */
export function injection(at: number): string {
  return injections[at % injections.length]!;
}

/** Keys of a flow under which a person wrote something. */
const written = new Set(['$title', 'title', 'text', 'content', 'textContent', 'value', 'source']);

/** The tailor's flow, with one of them after each of its texts. */
export function hostileFlow(): string {
  let at = 0;
  const spoilt = (value: Json, key: string): Json => {
    if (Array.isArray(value)) return value.map((one) => spoilt(one, key));
    if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value).map(([name, inner]) => [name, spoilt(inner, name)]);
      return Object.fromEntries(entries) as Json;
    }
    if (typeof value !== 'string' || !written.has(key)) return value;
    at += 1;
    return `${value} ${injection(at)}`;
  };
  return JSON.stringify(spoilt(JSON.parse(readFileSync(flows.tailor, 'utf8')) as Json, ''));
}
