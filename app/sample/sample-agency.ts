import tailorFlow from './atelie-linha-torta-whatsapp.json?raw';
import clinicFlow from './clinica-vale-sereno-recepcao.json?raw';
import shopFlow from './passo-leve-vendas.json?raw';

/** One bot of the sample agency, as somebody would import it from a file. */
export interface SampleBot {
  readonly client: string;
  readonly bot: string;
  readonly fileName: string;
  /** The flow file's text, unchanged. */
  readonly flow: string;
}

/**
 * Three invented companies to try the product with: a bot without violations, a bot that promises a person and has
 * none, and a bot without violations whose way to a person is easily missed, because no menu shows it.
 */
export const sampleAgency: readonly SampleBot[] = [
  {
    client: 'Clínica Vale Sereno',
    bot: 'Recepção',
    fileName: 'clinica-vale-sereno-recepcao.json',
    flow: clinicFlow,
  },
  {
    client: 'Passo Leve Calçados',
    bot: 'Vendas',
    fileName: 'passo-leve-vendas.json',
    flow: shopFlow,
  },
  {
    client: 'Ateliê Linha Torta',
    bot: 'WhatsApp do ateliê',
    fileName: 'atelie-linha-torta-whatsapp.json',
    flow: tailorFlow,
  },
];
