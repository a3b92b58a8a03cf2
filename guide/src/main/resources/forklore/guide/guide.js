// The few things a page does: theme, menu, copy. Without this file the guide can still be read.
'use strict';
(function () {
  const root = document.documentElement;
  const themeButton = document.querySelector('.theme');
  const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === 'dark' : systemDark.matches;
  }

  function nameThemeButton() {
    themeButton.textContent = isDark() ? 'Light' : 'Dark';
    themeButton.setAttribute('aria-label', isDark() ? 'Switch to light colours' : 'Switch to dark colours');
  }

  // What the system shows anyway is no choice: it is forgotten, and the page follows the system again.
  themeButton.addEventListener('click', function () {
    const dark = !isDark();
    try {
      if (dark === systemDark.matches) {
        delete root.dataset.theme;
        localStorage.removeItem('forklore-theme');
      } else {
        root.dataset.theme = dark ? 'dark' : 'light';
        localStorage.setItem('forklore-theme', root.dataset.theme);
      }
    } catch (e) {
      // Private mode: the choice holds for this page only.
    }
    nameThemeButton();
  });
  systemDark.addEventListener('change', nameThemeButton);
  nameThemeButton();

  const menuButton = document.querySelector('.menu');
  menuButton.addEventListener('click', function () {
    const open = document.body.classList.toggle('menu-open');
    menuButton.setAttribute('aria-expanded', String(open));
    if (open) {
      document.querySelector('nav.pages summary').focus();
    }
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && document.body.classList.contains('menu-open')) {
      menuButton.click();
      menuButton.focus();
    }
  });

  const here = document.querySelector('nav.pages a[aria-current]');
  const pages = document.querySelector('nav.pages');
  if (here && pages.scrollHeight > pages.clientHeight) {
    pages.scrollTop = Math.max(0, here.offsetTop - pages.clientHeight / 2);
  }

  // Where the picture is wider than the page, it shows what the sentence below speaks of: its end. The labels of the
  // boxes stay at the left edge.
  document.querySelectorAll('.picture').forEach(function (picture) {
    const drawing = picture.querySelector('svg');
    const pinned = picture.querySelectorAll('[data-pin]');
    function pin() {
      const width = drawing.getBoundingClientRect().width;
      if (width === 0) {
        return; // the player has taken its place
      }
      const scroll = picture.scrollLeft * drawing.viewBox.baseVal.width / width;
      pinned.forEach(function (part) {
        const shift = Math.max(0, scroll - Number(part.dataset.pin));
        part.setAttribute('transform', 'translate(' + shift + ' 0)');
        if ('cover' in part.dataset) {
          part.setAttribute('visibility', shift > 0 ? 'visible' : 'hidden');
        }
      });
    }
    picture.addEventListener('scroll', pin);
    picture.scrollLeft = picture.scrollWidth;
    pin();
  });

  function copyByHand(text) {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done ? Promise.resolve() : Promise.reject(new Error('copy was refused'));
  }

  function copy(text) {
    return navigator.clipboard && window.isSecureContext ? navigator.clipboard.writeText(text) : copyByHand(text);
  }

  document.querySelectorAll('input[data-filter]').forEach(function (field) {
    const rows = document.querySelectorAll('#' + field.dataset.filter + ' tbody tr');
    const line = field.closest('p');
    line.hidden = false;
    field.addEventListener('input', function () {
      let found = 0;
      rows.forEach(function (row) {
        row.hidden = !row.textContent.toLowerCase().includes(field.value.trim().toLowerCase());
        found += row.hidden ? 0 : 1;
      });
      line.querySelector('[role=status]').textContent = found + ' found';
    });
  });

  // What does not fit the choices is hidden, and a heading above nothing with it.
  document.querySelectorAll('form[data-filters]').forEach(function (form) {
    const all = document.getElementById(form.dataset.filters);
    const items = [...all.querySelectorAll('[data-topic]')];
    const chosen = name => form.elements[name] ? form.elements[name].value : '';

    function fits(item) {
      const words = chosen('words').trim().toLowerCase();
      return ['topic', 'platforms', 'languages', 'ends'].every(
        name => chosen(name) === '' || item.dataset[name].split(' ').includes(chosen(name)))
        && item.textContent.toLowerCase().includes(words)
        && (!form.elements.differs || !form.elements.differs.checked || item.dataset.differs === 'on');
    }

    function apply() {
      items.forEach(function (item) { item.hidden = !fits(item); });
      const found = items.filter(item => !item.hidden).length;
      form.querySelector('[role=status]').textContent = found + ' of ' + items.length;
      all.querySelectorAll('section').forEach(function (section) {
        section.hidden = !section.querySelector('[data-topic]:not([hidden])');
      });
      all.querySelectorAll('[data-column]').forEach(function (cell) {
        cell.hidden = chosen('platforms') !== '' && cell.dataset.column !== chosen('platforms');
      });
    }

    form.hidden = false;
    form.addEventListener('input', apply);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    apply();
  });

  document.querySelectorAll('pre').forEach(function (pre) {
    if (!pre.hasAttribute('tabindex')) {
      pre.setAttribute('tabindex', '0');
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', function () {
      copy(pre.textContent.replace(/\n$/, '')).then(
        function () { button.textContent = 'Copied'; },
        function () { button.textContent = 'Cannot copy'; }
      );
      setTimeout(function () { button.textContent = 'Copy'; }, 2000);
    });
    pre.parentElement.append(button);
  });
})();
