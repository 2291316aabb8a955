/* Drives the HTML report from inside and writes what it saw into <pre id="selftest">: "ok ..." or "FAIL ..." a line. */
(function () {
'use strict';

const lines = [];
const all = (selector, under) => Array.from((under || document).querySelectorAll(selector));
const check = (condition, text) => lines.push((condition ? 'ok ' : 'FAIL ') + text);
const press = (target, key, options) => target.dispatchEvent(new KeyboardEvent('keydown', Object.assign({key, bubbles: true, cancelable: true}, options)));
const shownCards = () => all('.finding').filter(card => card.getClientRects().length > 0);
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
const isInView = (shape, view) => {
  const a = shape.getBoundingClientRect(), b = view.getBoundingClientRect();
  return a.right > b.left && a.left < b.right && a.bottom > b.top && a.top < b.bottom;
};

async function findings() {
  for (const card of all('.finding')) {
    card.querySelector('.pick').click();
    await pause(20);
    const ids = (card.dataset.elements + ' ' + card.dataset.path).split(' ').filter(Boolean);
    const name = card.id + ': ';
    check(card.classList.contains('chosen') && card.classList.contains('open'), name + 'chosen and open');
    check(ids.every(id => document.getElementById(id).classList.contains('lit')), name + 'its shapes are lit');
    check(all('.shape.lit').every(shape => ids.includes(shape.id)), name + 'no other shape is');
    const drawn = all('svg.plan .shape.lit').filter(shape => shape.getClientRects().length > 0);
    check(drawn.length === 0 || drawn.some(shape => isInView(shape, shape.closest('.view'))), name + 'they are in sight');
    const nodes = card.dataset.path.split(' ').filter(id => id && !id.startsWith('link-'));
    check(all('.step').length === new Set(nodes).size || all('.step').length === nodes.length, name + 'a number on every step');
    check(card.querySelector('.pick').getAttribute('aria-expanded') === 'true', name + 'says that it is open');
  }
  check(all('.finding.chosen').length === 1, 'one finding is chosen at a time');
  press(document.body, 'Escape');
  check(all('.lit, .step, .chosen').length === 0, 'Escape puts all lights out');
}

function shapes() {
  const shape = document.querySelector('.plan .shape.v-fail, .plan .shape.v-undecided');
  shape.querySelector('.outline').dispatchEvent(new MouseEvent('click', {bubbles: true}));
  const cards = shownCards();
  check(cards.length > 0, 'a clicked shape shows findings');
  check(cards.every(card => (card.dataset.elements + ' ' + card.dataset.path).split(' ').includes(shape.id)), 'and only those about it');
  check(document.getElementById('status').textContent.includes('finding'), 'and says how many');
  document.getElementById('clear').click();
  check(shownCards().length === all('.finding').length, 'Show all shows all');
  const stops = all('.plan').filter(plan => plan.getClientRects().length > 0).map(plan => all('[tabindex="0"]', plan).length);
  check(stops.every(count => count <= 1), 'a drawing is one stop of the Tab key');
  const stop = all('.plan [tabindex="0"]').find(one => one.getClientRects().length > 0);
  stop.focus();
  check(document.activeElement === stop, 'a shape can have the focus');
  press(stop, 'ArrowRight');
  const next = document.activeElement;
  check(next !== stop || all('.plan [role="button"]', stop.closest('svg')).length === 1, 'an arrow key moves to the next shape');
  press(next, 'Enter');
  check(next.classList.contains('lit') && shownCards().length > 0, 'Enter shows the findings about it');
  check(next.getAttribute('aria-label').includes('finding'), 'it has a name');
  press(next, 'Escape');
}

/* Before anything is touched. */
function opening() {
  const work = ['warn', 'undecided', 'fail'], cards = all('.finding');
  const open = cards.filter(card => work.includes(card.dataset.verdict));
  check(shownCards().length === (open.length || cards.length), 'what needs work is shown first');
  document.getElementById('clear').click();
  check(shownCards().length === cards.length, 'and the rest on demand');
}

function filters() {
  const total = all('.finding').length, boxes = all('.filters input');
  for (const box of boxes) {
    const mine = all('.finding[data-verdict="' + box.value + '"]').length;
    box.click();
    check(shownCards().length === total - mine, 'without ' + box.value + ' there are ' + (total - mine));
    box.click();
  }
  const select = document.querySelector('.filters select');
  for (const option of select ? Array.from(select.options).slice(1) : []) {
    select.value = option.value;
    select.dispatchEvent(new Event('change', {bubbles: true}));
    check(shownCards().every(card => card.dataset.pages.split(' ').includes(option.value)), 'page ' + option.value + ' alone');
  }
  document.getElementById('clear').hidden || document.getElementById('clear').click();
  check(shownCards().length === total, 'all are back');
}

function keyboardInList() {
  const picks = all('.finding .pick');
  picks[0].focus();
  press(picks[0], 'ArrowDown');
  check(document.activeElement === picks[1], 'arrow down goes to the next finding');
  press(picks[1], 'ArrowUp');
  check(document.activeElement === picks[0], 'arrow up goes back');
  check(picks.every(pick => pick.tagName === 'BUTTON' && pick.tabIndex === 0), 'findings are buttons');
  check(all('[tabindex]').every(e => e.tabIndex <= 0), 'nothing jumps the order of Tab');
}

function drawing() {
  const view = all('.view').find(v => v.getClientRects().length > 0), svg = view.querySelector('svg.plan');
  const width = () => svg.getBoundingClientRect().width;
  document.querySelector('[data-zoom="fit"]').click();
  const fitted = width();
  check(fitted <= view.clientWidth + 1 && svg.getBoundingClientRect().height <= view.clientHeight + 1, 'Fit fits');
  document.querySelector('[data-zoom="in"]').click();
  check(width() > fitted * 1.2, 'the button makes it larger');
  press(view, '0');
  check(Math.abs(width() - fitted) < 1, '0 fits again');
  press(view, '+');
  check(width() > fitted * 1.2, '+ makes it larger');
  press(view, '-');
  view.dispatchEvent(new WheelEvent('wheel', {deltaY: -200, ctrlKey: true, bubbles: true, cancelable: true, clientX: 200, clientY: 200}));
  check(width() > fitted * 1.2, 'Ctrl and wheel make it larger');
  press(view, '0');
  const tabs = all('[role="tab"]');
  for (const tab of tabs) {
    tab.click();
    check(tab.getAttribute('aria-selected') === 'true' && all('.sheet').filter(s => !s.hidden).length === 1, 'tab ' + tab.textContent);
    check(document.getElementById(tab.getAttribute('aria-controls')).getClientRects().length > 0, 'shows its sheet');
  }
  if (tabs.length) {
    press(tabs[tabs.length - 1], 'ArrowRight');
    check(document.activeElement === tabs[0], 'an arrow key goes on to the first tab');
  }
}

/* ---- what any page must keep to ---- */

function luminance(colour) {
  const [r, g, b] = colour.map(v => v / 255).map(v => (v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4)));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const numbers = text => text.match(/[\d.]+/g).map(Number);
function ground(element) {
  for (let e = element; e; e = e.parentElement) {
    const c = numbers(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] > 0.99) return c.slice(0, 3);
  }
  return [255, 255, 255];
}

function contrast() {
  let worst = 99, where = '';
  for (const e of all('body *')) {
    const own = Array.from(e.childNodes).some(n => n.nodeType === 3 && n.textContent.trim());
    if (!own || e.closest('svg, script, style') || !e.getClientRects().length) continue;
    const a = luminance(numbers(getComputedStyle(e).color).slice(0, 3)), b = luminance(ground(e));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < worst) { worst = ratio; where = e.tagName + '.' + e.className; }
  }
  check(worst >= 4.5, 'contrast of text at least 4.5: ' + worst.toFixed(2) + ' at ' + where);
}

function page() {
  check(document.documentElement.lang === 'en-GB', 'a language');
  check(all('h1').length === 1, 'one first heading');
  check(all('button').every(b => (b.getAttribute('aria-label') || b.textContent).trim()), 'every button has a name');
  check(all('input, select').every(i => i.labels.length === 1), 'every control has a label');
  check(all('table').every(t => t.caption && all('th', t).every(h => h.scope)), 'every table has a caption, every head its scope');
  check(document.documentElement.scrollWidth <= window.innerWidth, 'nothing sticks out sideways: ' + document.documentElement.scrollWidth);
  check(performance.getEntriesByType('resource').length === 0, 'nothing was fetched');
  for (const d of all('details')) d.open = true;
  contrast();
}

async function run() {
  try {
    await pause(50);
    page();
    opening();
    await findings();
    contrast();
    shapes();
    filters();
    keyboardInList();
    drawing();
  } catch (error) {
    lines.push('FAIL ' + error.stack);
  }
  const out = document.createElement('pre');
  out.id = 'selftest';
  const failed = lines.filter(line => line.startsWith('FAIL'));
  out.textContent = '\n' + failed.join('\n') + '\ndone: ' + (lines.length - failed.length) + ' of ' + lines.length + ' hold\n';
  document.body.append(out);
}
run();
})();
