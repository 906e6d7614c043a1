// Runs before the first paint, outside the bundle: the content security policy forbids inline scripts.
(function () {
  var stored = null;
  try {
    stored = localStorage.getItem('color-scheme');
  } catch {
    // Storage may be forbidden; the system's preference then decides.
  }
  var isKnown = stored === 'light' || stored === 'dark';
  var system = matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
  document.documentElement.dataset.mantineColorScheme = isKnown ? stored : system;
})();
