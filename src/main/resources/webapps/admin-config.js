export default {
  app: { vendor: 'SayPro Collaboration', name: 'Admin' },
  requireJsConfig: {
    ngDeps: ['saypro.session'],
    deps: ['saypro-session'],
    paths: { 'saypro-session': 'scripts/saypro-session' }
  }
};
