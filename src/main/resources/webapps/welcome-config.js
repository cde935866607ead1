export default {
  app: { vendor: 'SayPro Collaboration', name: 'Welcome' },
  requireJsConfig: {
    ngDeps: ['saypro.session'],
    deps: ['saypro-session'],
    paths: { 'saypro-session': 'scripts/saypro-session' }
  }
};
