export default {
  app: { vendor: 'SayPro Collaboration', name: 'Cockpit' },
  requireJsConfig: {
    ngDeps: ['saypro.session'],
    deps: ['saypro-session'],
    paths: { 'saypro-session': 'scripts/saypro-session' }
  }
};
