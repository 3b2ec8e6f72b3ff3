import { parse, type SFCDescriptor } from 'vue/compiler-sfc';

type Node = NonNullable<SFCDescriptor['template']>['ast'];
type Child = NonNullable<Node>['children'][number];

/** Elements that embed or lead out, and have no place in a template. */
const banned = /^(?:iframe|webview|object|embed|portal|base|meta|link|script|form)$/;

/** Attributes that a browser follows, or takes for markup. Of each only a fixed text is known to be harmless. */
const followed =
  /^(?:href|src|srcset|srcdoc|action|formaction|data|ping|poster|xlink:href|inner-?html|outer-?html)$/i;

/** Elements of which such an attribute may be. */
const leading = /^(?:a|area|audio|button|form|image|img|input|source|svg|track|use|video)$/;

/** Pictures whose addresses are made of bytes that this program has read (`data:`), never taken over. */
const pictures =
  /^(?:renderer\/reports\/logo-field|renderer\/numbers\/proof-dialog|core\/report\/parts\/LogoRow)\.vue$/;

/** What a Vue file's template does that it may not, in words. */
export function brokenTemplateRules(path: string, source: string): string[] {
  const { descriptor } = parse(source, { filename: path });
  const broken: string[] = [];
  const look = (node: Child): void => {
    if (!('tag' in node)) {
      if ('children' in node && Array.isArray(node.children))
        (node.children as Child[]).forEach(look);
      return;
    }
    if (banned.test(node.tag) && !(node.tag === 'form' && path.startsWith('renderer/'))) {
      broken.push(`<${node.tag}>`);
    }
    for (const prop of node.props) {
      if (!('modifiers' in prop)) {
        if (
          followed.test(prop.name) &&
          /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(prop.value?.content ?? '')
        )
          broken.push(`an address in ${prop.name}`);
        if (/^on[a-z]+$/.test(prop.name)) broken.push('a handler as text');
      } else if (prop.name === 'html') broken.push('v-html');
      else if (prop.name === 'bind' && prop.arg === undefined && leading.test(node.tag)) {
        broken.push('attributes from an object');
      } else if (prop.name === 'bind' && prop.arg !== undefined && 'isStatic' in prop.arg) {
        const name = prop.arg.content.replace(/^\./, '');
        const isPicture = name === 'src' && node.tag === 'img' && pictures.test(path);
        if (!prop.arg.isStatic) broken.push('an attribute by a computed name');
        else if (followed.test(name) && !isPicture && /^[a-z]/.test(node.tag)) {
          broken.push(`a computed ${name}`);
        }
      }
    }
    node.children.forEach(look);
  };
  descriptor.template?.ast?.children.forEach(look);
  return broken;
}

/** What a Vue file runs, as one piece of source. */
export function scriptOf(path: string, source: string): string {
  const { descriptor } = parse(source, { filename: path });
  return [descriptor.script?.content ?? '', descriptor.scriptSetup?.content ?? ''].join('\n');
}
