import type { AriaAttributes } from 'vue';

/**
 * Attributes that every component hands on to its root element. Templates are checked strictly, so they are named
 * here once instead of in each library component's props.
 */
declare module 'vue' {
  interface ComponentCustomProps extends AriaAttributes {
    id?: string | undefined;
    lang?: string | undefined;
    title?: string | undefined;
    tabindex?: string | number | undefined;
  }

  interface HTMLAttributes {
    [name: `data-${string}`]: string | number | undefined;
  }

  interface SVGAttributes {
    [name: `data-${string}`]: string | number | undefined;
  }
}
