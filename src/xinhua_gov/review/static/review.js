// The page of a review: it shows the draft that the server reads from its folder, and asks the server for changes.
"use strict";

const language = document.documentElement.lang;
const $ = (id) => document.getElementById(id);
let words = {};
let reasons = [];
let view = null; // all but the details, as the folder is now
let item = null; // the details of what is looked at
let key = ""; // what is looked at, whatever its id is
let selected = null; // the stretch of text that is selected, in characters
const unsaved = new Map(); // what is written and not saved yet, by the field

// Asking the server

async function ask(path, body) {
  const at = `${path}${path.includes("?") ? "&" : "?"}lang=${language}`;
  const request = body && { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  let answer;
  if (body) document.body.setAttribute("aria-busy", "true");
  try {
    answer = await fetch(at, request);
  } catch {
    say([words.no_answer || "no answer"], true);
    throw new Error("no answer");
  } finally {
    if (body) document.body.removeAttribute("aria-busy");
  }
  const told = answer.headers.get("Content-Type").startsWith("application/json")
    ? await answer.json()
    : { faults: [await answer.text()] };
  return { status: answer.status, told };
}

async function refresh(why) {
  const { status, told } = await ask("view");
  if (status !== 200) return say(told.faults, true);
  view = told;
  show();
  await look(key, false);
  if (why) say([why]);
}

async function change(changes, force = false) {
  if (!view) return false;
  const { status, told } = await ask("change", { state: view.state, changes, force });
  if (status === 409) {
    await refresh(words.changed_elsewhere);
    return false;
  }
  if (status !== 200) {
    const retry = changes.every((one) => one.do === "merge") && !force && (() => change(changes, true));
    say(told.faults, true, retry);
    return false;
  }
  say([]);
  await refresh();
  announce(words.saved);
  return true;
}

async function undo() {
  if (!view || !view.steps) return;
  const { status, told } = await ask("undo", { state: view.state });
  if (status === 409) return refresh(words.changed_elsewhere);
  if (status !== 200) return say(told.faults, true);
  say([]);
  await refresh();
  announce(words.undone);
}

async function watch() {
  if (view && document.visibilityState === "visible") {
    try {
      const { status, told } = await ask("state");
      if (status !== 200) say(told.faults, true);
      else if (told.state !== view.state) await refresh(words.refreshed);
    } catch {
      // that there is no answer is said already
    }
  }
  setTimeout(watch, 1500);
}

// Building elements: every text is text, never markup

function make(name, options = {}, ...children) {
  const made = document.createElement(name);
  for (const [option, value] of Object.entries(options)) {
    if (option === "class") made.className = value;
    else if (option.startsWith("on")) made.addEventListener(option.slice(2), value);
    else if (value !== false && value !== null) made.setAttribute(option, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
}

function button(label, act, mark, options = {}) {
  const pressed = make("button", { type: "button", onclick: () => soon(act), ...options }, label);
  if (mark) pressed.append(" ", make("kbd", {}, mark));
  return pressed;
}

const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function say(lines, bad = false, again = null) {
  const box = $("message");
  box.replaceChildren(...lines.map((line) => make("p", {}, line)));
  if (again) box.append(button(words.force, again));
  box.classList.toggle("bad", bad);
  box.hidden = !lines.length;
}

function announce(line) {
  const status = $("status");
  status.textContent = line;
  clearTimeout(announce.later);
  announce.later = setTimeout(() => (status.textContent = ""), 4000);
}

// Showing the text and how far it is

function show() {
  const text = $("text");
  const top = text.scrollTop;
  text.innerHTML = view.lit; // written by the server, with everything in it escaped
  text.scrollTop = top;
  $("legend").innerHTML = view.legend;
  document.title = $("title").textContent = view.title;
  $("bar").max = Math.max(view.figures, 1);
  $("bar").value = view.settled;
  $("progress").textContent = view.left ? filled(words.progress, view) : words.done;
  $("undo").disabled = !view.steps;
  $("undo").title = view.steps ? filled(words.last, view) : words.no_steps;
  const faults = $("faults");
  faults.hidden = !view.faults.length;
  faults.querySelector("summary").textContent = filled(words.faults, { count: view.faults.length });
  faults.querySelector("ul").replaceChildren(...view.faults.map((fault) => make("li", {}, fault)));
  dim();
}

function wanted(one) {
  const filter = $("filter").value;
  return filter === "all" || (filter === "open" ? one.open > 0 : one.group === filter);
}

function dim() {
  const kept = new Set(view.items.filter(wanted).map((one) => one.key));
  for (const mark of $("text").querySelectorAll("a.mark")) {
    mark.classList.toggle("away", !kept.has(keyOf(mark)));
  }
}

const keyOf = (mark) => mark.getAttribute("href").replace("#row-", "");

// Going from one to the other

function step(by, only = wanted) {
  if (!view) return;
  const { items } = view;
  const here = items.findIndex((one) => one.key === key);
  const start = here < 0 ? (by > 0 ? -1 : 0) : here;
  for (let away = 1; away <= items.length; away += 1) {
    const next = items[(start + by * away + items.length * 2) % items.length];
    if (only(next)) return look(next.key, true);
  }
  announce(words.done);
}

const isOpen = (one) => one.open > 0 && (wanted(one) || $("filter").value === "all");
const nextOpen = () => step(1, isOpen);

async function look(at, move) {
  if (!at) return;
  key = at;
  history.replaceState(null, "", `#${key}`);
  const { status, told } = await ask(`item?key=${encodeURIComponent(at)}`);
  if (status !== 200) return say(told.faults, true);
  if (key !== at) return;
  const before = item;
  item = told;
  if (before && !move && same(before, told)) return mark(false); // what is being written stays
  mark(move);
  const within = $("details").contains(document.activeElement);
  details();
  if (move || within) $("details").focus({ preventScroll: true });
}

const same = (one, other) =>
  JSON.stringify({ ...one, state: "" }) === JSON.stringify({ ...other, state: "" }) && $("details").children.length > 1;

function mark(move) {
  for (const old of $("text").querySelectorAll(".here")) {
    old.classList.remove("here");
    old.removeAttribute("aria-current");
  }
  const lit = document.getElementById(`text-${key}`);
  if (!lit) return;
  lit.classList.add("here");
  lit.setAttribute("aria-current", "true");
  if (move) lit.scrollIntoView({ block: "center" });
}

// The details of one

function details() {
  const box = $("details");
  if (item.gone) return box.replaceChildren(make("p", { class: "soft" }, words.gone));
  const place = view.items.findIndex((one) => one.key === key) + 1;
  const open = item.fields.filter((field) => field.open);
  const rest = item.fields.filter((field) => !field.open);
  box.replaceChildren(
    make(
      "nav",
      {},
      button(`‹ ${words.previous}`, () => step(-1), "k"),
      make("span", {}, filled(words.position, { place, count: view.items.length })),
      button(`${words.next} ›`, () => step(1), "j"),
    ),
    make("p", { class: "group" }, make("span", { class: `mark ${item.group}` }, words[item.group]), " ", code(item)),
    ...(item.title ? [make("h2", {}, item.title)] : []),
    ...(item.said ? [make("p", { class: "said" }, item.said)] : []),
    ...(item.sentence[1] ? [make("blockquote", { lang: "zh" }, item.sentence[0], make("b", {}, item.sentence[1]), item.sentence[2])] : []),
    ...open.map(question),
    ...(open.length ? [] : [make("p", { class: "soft settled" }, words.settled_here)]),
    ...(open.filter((field) => field.proposal !== null).length > 1 ? [button(words.accept_all, acceptAll, "Enter", { class: "main" })] : []),
    ...actions(),
    ...(rest.length ? [make("details", {}, make("summary", {}, words.all_fields), ...rest.map(question))] : []),
  );
}

const code = (one) => (one.kind === "numerals" ? "" : make("code", {}, one.record));

function question(field) {
  const id = `f-${field.record}-${field.field}`;
  const input = field.choices.length ? choice(field, id) : make("input", { id, value: field.written, autocomplete: "off", spellcheck: "false" });
  if (unsaved.has(id)) input.value = unsaved.get(id);
  input.addEventListener("input", () => unsaved.set(id, input.value));
  if (field.choices.length) input.addEventListener("keydown", (event) => event.key === "Enter" && form.requestSubmit());
  const save = async (event) => {
    event.preventDefault();
    if (!input.value.trim()) return input.focus();
    const asked = { do: "set", kind: field.kind, record: field.record, field: field.field, value: input.value };
    if (await change([asked])) unsaved.delete(id);
  };
  const form = make(
    "form",
    { class: field.open ? "question open" : "question", onsubmit: save },
    make("label", { for: id }, field.label, ...(field.record === item.record ? [] : [" ", make("code", {}, field.record)])),
  );
  if (field.open && field.proposal !== null) {
    form.append(
      make(
        "p",
        { class: "proposal" },
        button(words.accept, () => accept([field]), field === first() ? "a" : "", { class: "main accept" }),
        " ",
        make("b", {}, field.proposal),
        " ",
        make("span", { class: "soft" }, field.reason),
      ),
    );
  }
  form.append(make("p", { class: "answer" }, input, make("button", { class: "save" }, words.save)));
  return form;
}

function choice(field, id) {
  const options = field.choices.map(([value, label]) => make("option", { value, selected: value === (field.written || "none") && !field.open }, label));
  if (field.open) options.unshift(make("option", { value: "" }, "—"));
  return make("select", { id }, ...options);
}

const first = () => item.fields.find((field) => field.open && field.proposal !== null);

function accept(fields) {
  for (const { record, field } of fields) unsaved.delete(`f-${record}-${field}`);
  return change(fields.map(({ kind, record, field }) => ({ do: "accept", kind, record, field })));
}

async function acceptAll() {
  if (!item || item.gone) return;
  const proposed = item.fields.filter((field) => field.open && field.proposal !== null);
  if (proposed.length && !(await accept(proposed))) return;
  await nextOpen();
}

function actions() {
  if (item.group === "other" && item.kind === "numerals") return [make("div", { class: "actions" }, ...adding(item.start, item.end))];
  if (item.kind !== "observations" && item.kind !== "targets") return [];
  const other = item.kind === "observations" ? "targets" : "observations";
  const reason = picker("reason", words.because, words.because_choose, reasons, drop);
  const others = item.merge.map(([value, label]) => [value, `${label} (${value})`]);
  const into = picker("into", words.merge, words.merge_choose, others, merge);
  return [
    make(
      "div",
      { class: "actions" },
      make("p", {}, button(words.not_a_figure, drop, "x"), " ", reason),
      make("p", {}, button(other === "targets" ? words.is_target : words.is_result, recast, "r")),
      make("p", {}, button(words.merge, merge, "m"), " ", into),
    ),
  ];
}

// A list of which one has to be chosen first; Enter does what it is for.
function picker(id, label, ask, choices, act) {
  const options = [["", ask], ...choices].map(([value, shown]) => make("option", { value }, shown));
  return make("select", { id, "aria-label": label, onkeydown: (event) => event.key === "Enter" && act() }, ...options);
}

function drop() {
  const reason = $("reason").value;
  if (!reason) return $("reason").focus();
  return change([{ do: "drop", kind: item.kind, record: item.record, reason }]);
}

const recast = () => change([{ do: "recast", kind: item.kind === "observations" ? "targets" : "observations", record: item.record }]);

function merge() {
  const into = $("into").value;
  if (!into) return $("into").focus();
  return change([{ do: "merge", kind: "indicators", record: item.indicator, into }]);
}

// A figure out of the text

function adding(start, end) {
  const add = async (promised) => {
    if (!(await change([{ do: "add", start, end, promised }]))) return;
    $("selection").hidden = true;
    const made = view.items.find((one) => one.key.startsWith("f") && Number(one.key.slice(1)) >= start && Number(one.key.slice(1)) < end);
    if (made) await look(made.key, true);
  };
  return [
    button(words.add_result, () => add(false)),
    button(words.add_target, () => add(true)),
    button(words.add_as_told, () => add(null), "s", { class: "add main" }),
  ];
}

// The offset of a place in the text, in characters as Python counts them.
function offset(node, place) {
  const paragraph = (node.nodeType === 1 ? node : node.parentElement).closest("[data-start]");
  if (!paragraph || !$("text").contains(paragraph)) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, place);
  return Number(paragraph.dataset.start) + [...before.toString()].length;
}

function select() {
  const range = getSelection().rangeCount ? getSelection().getRangeAt(0) : null;
  const box = $("selection");
  const [start, end] = range && !range.collapsed ? [offset(range.startContainer, range.startOffset), offset(range.endContainer, range.endOffset)] : [null, null];
  selected = start !== null && end !== null && end > start && end - start <= 200 ? [start, end] : null;
  box.hidden = !selected;
  if (selected) box.replaceChildren(make("span", {}, filled(words.selected, { text: range.toString().slice(0, 40) })), ...adding(start, end));
}

// Mouse and keys

const KEYS = {
  j: [() => step(1), "key_next"],
  ArrowDown: [() => step(1), ""],
  k: [() => step(-1), "key_next"],
  ArrowUp: [() => step(-1), ""],
  n: [nextOpen, "key_open"],
  a: [() => item && !item.gone && first() && accept([first()]), "key_accept"],
  Enter: [acceptAll, "key_accept_all"],
  c: [() => ($("details").querySelector(".question :is(input, select)") || document.body).focus(), "key_change"],
  x: [() => $("reason") && drop(), "key_not"],
  r: [() => $("reason") && recast(), "key_kind"],
  m: [() => $("into") && merge(), "key_merge"],
  s: [() => (selected ? $("selection") : $("details")).querySelector(".add")?.click(), "key_add"],
  u: [undo, "key_undo"],
  f: [() => $("filter").focus(), "key_filter"],
  "?": [() => $("keys").showModal(), "key_keys"],
};

function typed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || $("keys").open) return;
  const writes = event.target.closest("input, select, textarea");
  if (event.key === "Escape") {
    if (writes) writes.blur();
    getSelection().removeAllRanges();
    $("selection").hidden = true;
    return say([]);
  }
  if (writes || (event.key === "Enter" && event.target.closest("button, a, summary"))) return;
  const act = KEYS[event.key];
  if (!act || (event.repeat && !["j", "k", "ArrowDown", "ArrowUp"].includes(event.key))) return;
  event.preventDefault();
  soon(act[0]);
}

// What is asked for by keys and clicks, each when the one before is done.
function soon(act) {
  soon.done = Promise.resolve(soon.done).then(act).catch(() => {});
}

function help() {
  const rows = new Map();
  for (const [name, [, word]] of Object.entries(KEYS)) if (word) rows.set(word, [...(rows.get(word) || []), name]);
  rows.set("key_leave", ["Esc"]);
  const list = $("keys").querySelector("dl");
  for (const [word, names] of rows) {
    list.append(make("dt", {}, ...names.map((name) => make("kbd", {}, name))), make("dd", {}, words[word]));
  }
}

async function begin() {
  const { told } = await ask("words");
  ({ words, reasons } = told);
  help();
  key = location.hash.slice(1);
  await refresh();
  if (!item || item.gone) key = "";
  document.addEventListener("keydown", typed);
  document.addEventListener("selectionchange", select);
  $("text").addEventListener("click", (event) => {
    const lit = event.target.closest("a.mark");
    if (!lit) return;
    event.preventDefault();
    if (getSelection().isCollapsed) soon(() => look(keyOf(lit), true));
  });
  $("next-open").addEventListener("click", () => soon(nextOpen));
  $("undo").addEventListener("click", () => soon(undo));
  $("show-keys").addEventListener("click", () => $("keys").showModal());
  $("filter").addEventListener("change", dim);
  addEventListener("beforeunload", (event) => {
    if (unsaved.size) event.preventDefault();
  });
  setTimeout(watch, 1500);
}

begin();
