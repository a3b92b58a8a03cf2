// The search box. The library and the index are loaded when somebody searches, not before; both are scripts, so this
// works from a file too.
'use strict';
const ForkloreSearch = (function () {
  // A word is an identifier as a whole, each of its parts, and each of its ends: `register_at_fork` is found by itself,
  // by `register`, and by `at_fork`.
  function wordsIn(text) {
    const words = [];
    for (const whole of text.match(/[A-Za-z0-9_]+(?:[-.:][A-Za-z0-9_]+)*/g) || []) {
      words.push(whole);
      const parts = whole.split(/[-._:]+/);
      if (parts.length > 1) {
        for (let i = 0, from = 0; i < parts.length; from += parts[i].length + 1, i++) {
          words.push(parts[i]);
          if (i > 0) {
            words.push(whole.slice(from));
          }
        }
      }
    }
    return words.filter(word => word !== '');
  }

  function wholeWordsIn(text) {
    return text.match(/[A-Za-z0-9_]+(?:[-.:][A-Za-z0-9_]+)*/g) || [];
  }

  return {
    options: {
      fields: ['title', 'headings', 'text'],
      storeFields: ['title', 'place', 'answer'],
      tokenize: wordsIn,
      searchOptions: {
        tokenize: wholeWordsIn,
        boost: { title: 6, headings: 3 },
        boostDocument: path => path.startsWith('decisions/') ? 0.4 : 1,
        combineWith: 'AND',
        prefix: term => term.length > 1,
        fuzzy: term => term.length > 3 ? 0.2 : 0
      }
    }
  };
})();
if (typeof module !== 'undefined') {
  module.exports = ForkloreSearch;
}

if (typeof document !== 'undefined') {
  (function () {
    const MOST = 20;
    const folder = document.currentScript.src.replace(/[^/]*$/, '');
    const root = folder.replace(/[^/]*\/$/, '');

    const form = document.createElement('form');
    form.className = 'search';
    form.setAttribute('role', 'search');
    // Who has a narrow screen has no room for the key, and perhaps none to press.
    const key = window.matchMedia('(min-width: 50rem)').matches ? ' (press /)' : '';
    form.innerHTML = '<input type="search" aria-label="Search" placeholder="Search' + key + '" autocomplete="off"'
      + ' spellcheck="false"><div class="found" hidden><p role="status"></p><ol></ol></div>';
    document.querySelector('.tools').append(form);
    const box = form.querySelector('input');
    const found = form.querySelector('.found');
    const status = found.querySelector('p');
    const list = found.querySelector('ol');
    let engine;

    function load(name) {
      return new Promise(function (done, failed) {
        const script = document.createElement('script');
        script.src = folder + name;
        script.onload = done;
        script.onerror = failed;
        document.head.append(script);
      });
    }

    function start() {
      if (!engine) {
        engine = load('minisearch.js').then(() => load('index.js')).then(
          () => MiniSearch.loadJS(ForkloreSearch.index, ForkloreSearch.options));
      }
      return engine;
    }

    function line(result) {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = root + result.id;
      for (const [tag, text] of [['b', result.title], ['span', result.place], ['span', result.answer]]) {
        link.append(document.createElement(tag));
        link.lastChild.textContent = text;
      }
      item.append(link);
      return item;
    }

    function show(results) {
      status.textContent = results.length === 0 ? 'No page has these words.'
        : results.length === 1 ? '1 page' : results.length + ' pages' + (results.length > MOST
          ? ', the best ' + MOST + ' below' : '');
      list.replaceChildren(...results.slice(0, MOST).map(line));
      found.hidden = false;
    }

    function hide() {
      found.hidden = true;
    }

    function search() {
      const query = box.value.trim();
      if (query === '') {
        hide();
        return;
      }
      start().then(
        function (index) {
          if (query === box.value.trim()) {
            show(index.search(query));
          }
        },
        function () {
          status.textContent = 'The search of this copy of the site was not built.';
          list.replaceChildren();
          found.hidden = false;
        });
    }

    box.addEventListener('focus', start);
    box.addEventListener('input', search);
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      const first = list.querySelector('a');
      if (first && !found.hidden) {
        first.click();
      }
    });
    form.addEventListener('keydown', function (event) {
      const links = [...list.querySelectorAll('a')];
      const at = links.indexOf(document.activeElement);
      if (event.key === 'Escape') {
        hide();
        box.focus();
      } else if (event.key === 'ArrowDown' && found.hidden) {
        search();
      } else if (event.key === 'ArrowDown' && at < links.length - 1) {
        links[at + 1].focus();
      } else if (event.key === 'ArrowUp' && at >= 0) {
        (at === 0 ? box : links[at - 1]).focus();
      } else {
        return;
      }
      event.preventDefault();
    });
    form.addEventListener('focusout', function (event) {
      if (!form.contains(event.relatedTarget)) {
        hide();
      }
    });
    document.addEventListener('keydown', function (event) {
      const typing = event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key === '/' && !typing && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault();
        box.focus();
        box.select();
      }
    });
  })();
}
