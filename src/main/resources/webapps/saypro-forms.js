// Camunda Forms in the Tasklist, the order of its list, and the way to the page on which a task is handed back.
define(['angular'], function(angular) {
  'use strict';

  angular
    .module('saypro.forms', [])
    .config([
      'ViewsProvider',
      function(views) {
        views.registerDefaultView('tasklist.navbar.action', {
          id: 'saypro-my-tasks',
          template: '<a href="/my-tasks" target="_self"><span class="glyphicon glyphicon-share-alt"></span> Hand back</a>',
          controller: function() {},
          priority: 50
        });
      }
    ])
    // Some labels are translated once, when they are drawn: nothing is drawn before the texts are there.
    .run([
      '$route',
      function($route) {
        angular.forEach($route.routes, function(route) {
          if (!route.redirectTo) {
            route.resolve = angular.extend({}, route.resolve, {
              texts: [
                '$translate',
                function($translate) {
                  return $translate.onReady().catch(angular.noop);
                }
              ]
            });
          }
        });
      }
    ])
    // What is due first stands first. The Tasklist sorts by its address and knows no other place for a default.
    .run([
      '$rootScope',
      '$location',
      function($rootScope, $location) {
        function dueFirst() {
          if ($location.search().sorting === undefined) {
            $location.search('sorting', '[{"sortBy":"dueDate","sortOrder":"asc"}]').replace();
          }
        }

        $rootScope.$on('$locationChangeSuccess', dueFirst);
        dueFirst();
      }
    ])
    // A form takes over what is typed a moment after it is typed. Who completes or starts within that moment would send the
    // form without it: such a click waits until the form has it.
    .run([
      '$window',
      function($window) {
        var document = $window.document;
        var MOMENT = 600;
        var typed = 0;

        // A long form says what is wrong beside the field, which may be out of sight.
        function showFirstError() {
          var wrong = document.querySelector('.fjs-container .fjs-has-errors');
          if (wrong) {
            wrong.scrollIntoView({ block: 'center' });
          }
        }

        ['input', 'change', 'keydown', 'focusout'].forEach(function(happening) {
          document.addEventListener(
            happening,
            function(event) {
              if (event.target.closest && event.target.closest('.fjs-container')) {
                typed = $window.performance.now();
              }
            },
            true
          );
        });
        document.addEventListener(
          'click',
          function(event) {
            var button = event.target.closest && event.target.closest('button.btn-primary');
            var left = typed + MOMENT - $window.performance.now();
            if (!button || !document.querySelector('.fjs-container')) {
              return;
            }
            if (left <= 0) {
              $window.setTimeout(showFirstError, 400);
              return;
            }
            event.preventDefault();
            event.stopImmediatePropagation();
            $window.setTimeout(function() {
              button.click();
            }, left + 20);
          },
          true
        );
      }
    ])
    // The Tasklist counts the keys of a form's errors, and a dynamic list leaves keys without errors: it would never
    // let such a form be completed. What the form shows as wrong is what counts.
    .config([
      '$provide',
      function($provide) {
        $provide.decorator('camTasklistFormDirective', [
          '$delegate',
          '$window',
          function(directives, $window) {
            directives.forEach(function(directive) {
              var original = directive.controller;
              if (!original) {
                return;
              }
              var dependencies = Array.isArray(original) ? original.slice(0, -1) : original.$inject || [];
              var create = Array.isArray(original) ? original[original.length - 1] : original;

              function controller() {
                create.apply(this, arguments);
                var notify = this.notifyFormValidated;
                var drawing = null;

                this.notifyFormValidated = function(invalid) {
                  var form = $window.document.querySelector('.fjs-container');
                  if (drawing) {
                    drawing.disconnect();
                    drawing = null;
                  }
                  if (!invalid || !form) {
                    notify(invalid);
                    return;
                  }
                  var shown = null;
                  function tell() {
                    var wrong = form.querySelector('.fjs-has-errors') !== null;
                    if (wrong !== shown) {
                      shown = wrong;
                      notify(wrong);
                    }
                  }
                  tell();
                  // The form draws its errors some time after it tells of them, and takes them away the same way.
                  drawing = new $window.MutationObserver(tell);
                  drawing.observe(form, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
                };
              }

              directive.controller = dependencies.concat([controller]);
            });
            return directives;
          }
        ]);
      }
    ]);
});
