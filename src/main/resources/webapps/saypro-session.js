// Sign-in and sign-out belong to the application, not to each webapp: both lead to the application's own page.
define(['angular'], function(angular) {
  'use strict';

  angular.module('saypro.session', []).run([
    '$rootScope',
    '$window',
    function($rootScope, $window) {
      var signedOut = false;

      function instead(event, action) {
        event.preventDefault();
        // After the other listeners, of which one keeps the draft of an open form.
        $window.setTimeout(action, 0);
      }

      // The server leads this page to the sign-in page and back; the part after # stays.
      $rootScope.$on('authentication.login.required', function(event) {
        instead(event, function() {
          if (!signedOut) {
            $window.location.reload();
          }
        });
      });

      $rootScope.$on('authentication.logout.success', function(event) {
        signedOut = true;
        instead(event, function() {
          $window.location.assign('/signin?out');
        });
      });
    }
  ]);
});
