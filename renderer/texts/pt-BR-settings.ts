/** Texts about the settings, in Brazilian Portuguese. */
export const ptBRSettings = {
  settings: {
    title: 'Configurações',
    parts: 'Partes das configurações',
    part: {
      look: 'Aparência',
      desktop: 'Este computador',
      reports: 'Relatórios',
      security: 'Segurança',
      backups: 'Cópias',
      storage: 'Armazenamento',
      about: 'Sobre',
    },
    language: 'Idioma do aplicativo',
    theme: 'Tema',
    size: 'Tamanho do texto',
    contrast: 'Contraste',
    contrasts: { system: 'Como no sistema', more: 'Mais forte' },
    motion: 'Movimento',
    motions: { system: 'Como no sistema', less: 'Sem movimento' },
    desktop: {
      title: 'Fora da janela',
      text: 'As sincronizações precisam do computador ligado e do aplicativo aberto.',
      tray: 'Continuar aberto ao fechar a janela',
      trayHint: {
        linux:
          'O ícone fica na barra do sistema, perto do relógio. “Sair” no menu do ícone encerra o aplicativo.',
        darwin:
          'O ícone fica na barra de menus, perto do relógio. “Sair” no menu do ícone encerra o aplicativo.',
        win32:
          'O ícone fica na área de notificação, perto do relógio. “Sair” no menu do ícone encerra o aplicativo.',
      },
      trayFault: {
        'no-host':
          'Este ambiente não mostra ícones de programas; por isso, fechar a janela encerra o aplicativo. No GNOME, a extensão AppIndicator passa a mostrá-los.',
        failed:
          'O sistema não aceitou o ícone; por isso, fechar a janela encerra o aplicativo. Saia da sessão e entre de novo para tentar outra vez.',
      },
      login: 'Abrir ao iniciar a sessão',
      loginHint: {
        shown: 'A janela abre quando você entra no computador.',
        hidden: 'Abre só com o ícone, sem janela, quando você entra no computador.',
      },
      loginSandboxed:
        'Esta instalação (Flatpak ou Snap) não alcança a pasta do que inicia com a sessão. Adicione o aplicativo nas configurações do sistema.',
    },
    lock: {
      title: 'Bloqueio automático',
      text: 'Bloquear fecha os dados e pede a frase-senha de novo. A página aberta volta depois.',
      textKeychain:
        'Bloquear fecha os dados até alguém abri-los de novo. Sem frase-senha, isso só esconde a tela: quem usa esta conta do computador pode desbloquear.',
      after: 'Bloquear sem uso',
      afterHint:
        'Conta o tempo sem teclado nem mouse nesta janela. Uma importação, auditoria ou lote em andamento termina antes.',
      minutes: 'Nunca | Depois de {count} minuto | Depois de {count} minutos',
      never: 'Nunca',
      withSystem: 'Bloquear junto com o sistema',
      withSystemHint:
        'Na hora em que a tela é bloqueada, o computador suspende ou outra pessoa entra.',
    },
    agency: 'Nome da agência',
    agencyHint: 'Impresso na capa e no rodapé. Vazio, a linha fica de fora.',
    saved: 'Salvo.',
    version: 'Transbordo {version}',
    runtime: 'Electron {electron} em {platform}',
    privacy: 'Sem servidor e sem telemetria. O Transbordo não escreve em nenhum bot.',
  },
} as const;
