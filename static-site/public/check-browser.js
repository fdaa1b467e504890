/* Runs before anything else, also in browsers of twenty years ago: who cannot run the site is told which browsers can.
   AbortSignal.timeout is the newest thing that every page needs (Chrome 103, Firefox 100, Safari 16). */
(function () {
  var modules = 'noModule' in document.createElement('script');
  var recent = typeof AbortSignal != 'undefined' && typeof AbortSignal.timeout == 'function';
  if (!modules || !recent) location.replace('/browsers.html');
})();
