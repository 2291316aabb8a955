/* The HTML report: findings and shapes that point at each other, filters, size of the drawing. The page says all it has to say without
 * this; nothing here fetches, stores or sends anything. */
(function () {
'use strict';

const root = document.documentElement;
const all = (selector, under) => Array.from((under || document).querySelectorAll(selector));
const byId = id => document.getElementById(id);
const words = text => (text || '').split(' ').filter(Boolean);
const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const smooth = calm ? 'auto' : 'smooth';
const SVG = 'http://www.w3.org/2000/svg';

root.classList.add('js');

/* ---- what points at what ---- */

const findings = all('[data-finding]').map((card, index) => ({
  card, index,
  elements: words(card.dataset.elements),
  path: words(card.dataset.path),
  pages: words(card.dataset.pages),
  verdict: card.dataset.verdict,
  button: card.querySelector('.pick'),
}));
const listed = findings.filter(f => f.verdict);
const about = new Map(); /* id of an element: findings */
for (const f of findings)
  for (const id of new Set(f.elements.concat(f.path))) {
    if (!about.has(id)) about.set(id, []);
    if (f.verdict) about.get(id).push(f);
  }
const labels = new Map(); /* id of an element: its groups of text */
for (const label of all('.label[data-of]')) {
  if (!labels.has(label.dataset.of)) labels.set(label.dataset.of, []);
  labels.get(label.dataset.of).push(label);
}

let chosen = null;  /* a finding */
let shape = null;   /* the id of an element */

/* ---- sheets: tabs, size, position ---- */

const sheets = all('.sheet').map(figure => {
  const view = figure.querySelector('.view'), svg = view.querySelector('svg.plan');
  return {figure, view, svg, tab: null, width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height, scale: 1, fitted: true};
});
for (const s of sheets) s.view.style.aspectRatio = s.width + ' / ' + s.height;
let current = sheets[0];
const LARGEST = 6;

function fitScale(s) {
  return Math.min((s.view.clientWidth - 2) / s.width, (s.view.clientHeight - 2) / s.height, 1.6);
}

function setScale(s, scale, at) {
  const old = s.scale, box = s.view.getBoundingClientRect();
  const x = at ? at.clientX - box.left : s.view.clientWidth / 2, y = at ? at.clientY - box.top : s.view.clientHeight / 2;
  const drawn = s.svg.getBoundingClientRect();
  const px = (x - (drawn.left - box.left)) / old, py = (y - (drawn.top - box.top)) / old;
  s.scale = Math.max(Math.min(fitScale(s), 0.25), Math.min(LARGEST, scale));
  s.fitted = Math.abs(s.scale - fitScale(s)) < 0.001;
  s.svg.style.width = s.width * s.scale + 'px';
  s.svg.style.height = s.height * s.scale + 'px';
  const now = s.svg.getBoundingClientRect();
  s.view.scrollLeft += now.left - box.left + px * s.scale - x;
  s.view.scrollTop += now.top - box.top + py * s.scale - y;
  byId('scale').textContent = Math.round(s.scale * 100) + '%';
}

function fit(s) { setScale(s, fitScale(s)); }

function showSheet(s) {
  if (!s) return;
  current = s;
  for (const other of sheets) {
    other.figure.hidden = other !== s;
    if (!other.tab) continue;
    other.tab.setAttribute('aria-selected', String(other === s));
    other.tab.tabIndex = other === s ? 0 : -1;
  }
  if (s.fitted) fit(s);
  byId('scale').textContent = Math.round(s.scale * 100) + '%';
}

/* In the coordinates of the plan. */
function boxOf(s, shapes) {
  let box = null;
  for (const g of shapes) {
    const outline = g.querySelector('.outline') || g, b = outline.getBBox();
    box = box ? {x0: Math.min(box.x0, b.x), y0: Math.min(box.y0, b.y), x1: Math.max(box.x1, b.x + b.width), y1: Math.max(box.y1, b.y + b.height)}
              : {x0: b.x, y0: b.y, x1: b.x + b.width, y1: b.y + b.height};
  }
  return box;
}

function goTo(s, shapes) {
  const box = boxOf(s, shapes);
  if (!box) return;
  const pad = 40, w = box.x1 - box.x0 + 2 * pad, h = box.y1 - box.y0 + 2 * pad, origin = s.svg.viewBox.baseVal;
  const wanted = Math.min(s.view.clientWidth / w, s.view.clientHeight / h, 1.5);
  setScale(s, Math.max(wanted, fitScale(s)));
  const drawn = s.svg.getBoundingClientRect(), view = s.view.getBoundingClientRect();
  const left = drawn.left - view.left + s.view.scrollLeft, top = drawn.top - view.top + s.view.scrollTop;
  s.view.scrollTo({
    left: left + ((box.x0 + box.x1) / 2 - origin.x) * s.scale - s.view.clientWidth / 2,
    top: top + ((box.y0 + box.y1) / 2 - origin.y) * s.scale - s.view.clientHeight / 2,
    behavior: smooth,
  });
}

/* ---- highlighting ---- */

function clearLights() {
  for (const e of all('.lit')) e.classList.remove('lit');
  for (const e of all('.step')) e.remove();
  for (const s of sheets) s.svg.classList.remove('focus');
}

function addStep(svg, g, number) {
  const b = (g.querySelector('.outline') || g).getBBox(), step = document.createElementNS(SVG, 'g');
  const circle = document.createElementNS(SVG, 'circle'), text = document.createElementNS(SVG, 'text');
  step.setAttribute('class', 'step');
  step.setAttribute('transform', 'translate(' + b.x + ' ' + b.y + ')');
  circle.setAttribute('r', '7.5');
  text.setAttribute('y', '3.2');
  text.setAttribute('font-size', '9');
  text.textContent = String(number);
  step.append(circle, text);
  svg.append(step);
}

function light(ids, path, stay) {
  clearLights();
  const lit = ids.map(byId).filter(Boolean);
  for (const g of lit) {
    g.classList.add('lit');
    for (const label of labels.get(g.id) || []) label.classList.add('lit');
  }
  let number = 0;
  for (const id of path) {
    const g = byId(id), svg = g ? g.closest('svg.plan') : null;
    if (!g || g.dataset.type === 'link') continue;
    number++;
    if (svg) addStep(svg, g, number);
  }
  const here = sheets.map(s => lit.filter(g => s.svg.contains(g)));
  here.forEach((shapes, i) => { if (shapes.length) sheets[i].svg.classList.add('focus'); });
  const best = here[sheets.indexOf(current)] && here[sheets.indexOf(current)].length ? sheets.indexOf(current) : here.findIndex(shapes => shapes.length);
  const outside = lit.find(g => !g.closest('svg.plan'));
  if (best >= 0) {
    showSheet(sheets[best]);
    if (!stay) goTo(sheets[best], here[best]);
  }
  if (outside) outside.scrollIntoView({block: 'nearest', behavior: smooth});
  return lit.length;
}

/* The drawing stays beside the findings; at the top of the page it may still lie below the fold. */
function showDrawing() {
  const box = byId('drawing').getBoundingClientRect();
  if (box.bottom > window.innerHeight + 8 || box.top < -8) byId('drawing').scrollIntoView({block: 'nearest', behavior: smooth});
}

/* ---- findings ---- */

const status = byId('status'), clear = byId('clear');

function describe() {
  const shown = listed.filter(f => !f.card.hidden).length;
  const name = shape && byId(shape) ? (byId(shape).querySelector('title') || byId(shape)).textContent : '';
  const count = shown === listed.length ? listed.length + ' findings' : shown + ' of ' + listed.length + ' findings';
  status.textContent = shape ? name + ': ' + (shown ? shown + (shown === 1 ? ' finding' : ' findings') : 'no finding is about it') : count;
  status.parentElement.classList.toggle('about', Boolean(shape));
  clear.hidden = !shape && shown === listed.length;
}

function applyFilters() {
  const verdicts = new Set(all('.filters input:checked').map(box => box.value)), select = document.querySelector('.filters select');
  const page = select ? select.value : '';
  for (const f of listed)
    f.card.hidden = shape ? !(about.get(shape) || []).includes(f) : !verdicts.has(f.verdict) || (page !== '' ? !f.pages.includes(page) : false);
  describe();
}

function open(f, is) {
  if (!f.verdict) return;
  f.card.classList.toggle('open', is);
  f.button.setAttribute('aria-expanded', String(is));
}

function choose(f, scroll) {
  if (chosen) {
    chosen.card.classList.remove('chosen');
    chosen.button.removeAttribute('aria-current');
    if (chosen !== f) open(chosen, false);
  }
  chosen = f;
  if (!f) return clearLights();
  if (f.card.hidden) { shape = null; resetFilters(); }
  f.card.classList.add('chosen');
  f.button.setAttribute('aria-current', 'true');
  open(f, true);
  light(f.elements.concat(f.path.filter(id => !f.elements.includes(id))), f.path);
  if (f.elements.length + f.path.length) showDrawing();
  if (scroll) f.card.scrollIntoView({block: 'nearest', behavior: smooth});
}

function resetFilters() {
  for (const box of all('.filters input')) box.checked = true;
  const select = document.querySelector('.filters select');
  if (select) select.value = '';
  applyFilters();
}

function chooseShape(id) {
  choose(null);
  shape = id;
  light([id], [], true);
  applyFilters();
  const only = about.get(id) || [];
  if (only.length === 1) open(only[0], true);
  status.parentElement.scrollIntoView({block: 'nearest', behavior: smooth});
}

function clearAll() {
  shape = null;
  choose(null);
  resetFilters();
}

for (const f of findings) {
  if (f.verdict) {
    f.button.setAttribute('aria-expanded', 'false');
    f.button.setAttribute('aria-controls', f.card.querySelector('.more').id);
  }
  f.button.addEventListener('click', () => { if (chosen === f) { open(f, false); choose(null); } else choose(f, false); });
  f.button.addEventListener('keydown', event => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (!step) return;
    const shown = listed.filter(other => !other.card.hidden), next = shown[shown.indexOf(f) + step];
    if (next) { event.preventDefault(); next.button.focus(); }
  });
}
all('.filters input, .filters select').forEach(control => control.addEventListener('change', () => {
  shape = null;
  choose(null);
  applyFilters();
}));
document.querySelector('.filters').addEventListener('submit', event => event.preventDefault());
clear.addEventListener('click', clearAll);

/* ---- links to elements and to findings ---- */

document.addEventListener('click', event => {
  const link = event.target.closest('a[href^="#"]');
  if (!link) return;
  const id = link.getAttribute('href').slice(1), target = byId(id);
  const f = findings.find(one => one.card.id === id);
  if (f) {
    event.preventDefault();
    choose(f, false);
    f.button.focus({preventScroll: true});
    f.card.scrollIntoView({block: 'start', behavior: smooth});
  } else if (target ? target.classList.contains('shape') : false) {
    event.preventDefault();
    light([id], []);
    showDrawing();
  }
});

/* ---- shapes ---- */

const spoken = all('svg.plan .shape').filter(g => (about.get(g.id) || []).length > 0);
for (const g of spoken) {
  const count = about.get(g.id).length;
  g.setAttribute('role', 'button');
  g.setAttribute('aria-label', g.querySelector('title').textContent + ': ' + count + (count === 1 ? ' finding' : ' findings'));
  g.tabIndex = -1;
}

function roving(s, g) { /* one stop of the Tab key a sheet */
  for (const other of spoken) if (s.svg.contains(other)) other.tabIndex = other === g ? 0 : -1;
}

function nextShape(s, from, key) {
  const mine = spoken.filter(g => s.svg.contains(g)), at = mine.indexOf(from);
  if (key === 'Home') return mine[0];
  if (key === 'End') return mine[mine.length - 1];
  return mine[(at + (key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1) + mine.length) % mine.length];
}

function elementAt(target) {
  const g = target.closest('.shape, .label');
  return g ? g.dataset.of || g.id : null;
}

for (const s of sheets) {
  roving(s, spoken.find(g => s.svg.contains(g)));
  s.svg.addEventListener('click', event => {
    if (s.dragged) return;
    const id = elementAt(event.target);
    if (id) chooseShape(id); else clearAll();
  });
  s.svg.addEventListener('keydown', event => {
    const g = event.target.closest('.shape');
    if (!g) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      event.stopPropagation();
      chooseShape(g.id);
    } else if (['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      const next = nextShape(s, g, event.key);
      roving(s, next);
      next.focus({preventScroll: true});
      goTo(s, [next]);
    }
  });
  s.view.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') setScale(s, s.scale * 1.25);
    else if (event.key === '-') setScale(s, s.scale / 1.25);
    else if (event.key === '0') fit(s);
    else return;
    event.preventDefault();
  });
  s.view.addEventListener('wheel', event => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    setScale(s, s.scale * Math.exp(-event.deltaY * 0.002), event);
  }, {passive: false});
  s.view.addEventListener('pointerdown', event => {
    s.dragged = false;
    if (event.button !== 0 || event.pointerType !== 'mouse' || !s.svg.contains(event.target)) return;
    s.from = {x: event.clientX, y: event.clientY, left: s.view.scrollLeft, top: s.view.scrollTop};
  });
  window.addEventListener('pointermove', event => {
    if (!s.from) return;
    const dx = event.clientX - s.from.x, dy = event.clientY - s.from.y;
    if (!s.dragged ? Math.hypot(dx, dy) > 4 : false) { s.dragged = true; s.view.classList.add('dragging'); }
    if (s.dragged) { s.view.scrollLeft = s.from.left - dx; s.view.scrollTop = s.from.top - dy; }
  });
  window.addEventListener('pointerup', () => { s.from = null; s.view.classList.remove('dragging'); });
}

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  const legend = byId('legend');
  if (!legend.open) return clearAll();
  legend.open = false;
  legend.querySelector('summary').focus();
});

/* ---- toolbar ---- */

all('[role="tab"]').forEach((tab, i) => {
  sheets[i].tab = tab;
  sheets[i].figure.setAttribute('role', 'tabpanel');
  sheets[i].figure.setAttribute('aria-labelledby', tab.id);
  tab.addEventListener('click', () => showSheet(sheets[i]));
  tab.addEventListener('keydown', event => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (!step) return;
    event.preventDefault();
    const next = sheets[(i + step + sheets.length) % sheets.length];
    showSheet(next);
    next.tab.focus();
  });
});
all('[data-zoom]').forEach(button => button.addEventListener('click', () => {
  const how = button.dataset.zoom;
  if (how === 'fit') fit(current); else setScale(current, current.scale * (how === 'in' ? 1.25 : 0.8));
}));
document.addEventListener('click', event => {
  const legend = byId('legend');
  if (legend.open ? !legend.contains(event.target) : false) legend.open = false;
});

/* A table is a stop of the Tab key only where it has to be scrolled. */
const tables = new ResizeObserver(boxes => {
  for (const {target} of boxes) target.tabIndex = target.scrollWidth > target.clientWidth ? 0 : -1;
});
for (const table of all('.table')) tables.observe(table);

byId('rules').open = false;
let folded = []; /* on paper nothing is */
window.addEventListener('beforeprint', () => { folded = all('details:not([open])'); for (const d of folded) d.open = true; });
window.addEventListener('afterprint', () => { for (const d of folded) d.open = false; });

if (sheets.length) {
  const observer = new ResizeObserver(() => { if (current.fitted) fit(current); });
  showSheet(sheets[0]);
  for (const s of sheets) observer.observe(s.view);
}
applyFilters();
const wanted = findings.find(f => '#' + f.card.id === window.location.hash);
if (wanted) choose(wanted, true);
})();
