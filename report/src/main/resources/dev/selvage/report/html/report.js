"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);
const list = byId("list"), detail = byId("detail"), search = byId("search"), group = byId("group");
const FILTERS = [["severity", "severity"], ["check", "check"], ["where", "package"]];
const off = { severity: new Set(), check: new Set(), where: new Set() };
let shown = [], selected = -1, fixShown = 0;

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value !== null && value !== false) made.setAttribute(key, value);
  }
  made.append(...children.filter((each) => each !== null));
  return made;
}

function count(values) {
  const counts = new Map();
  values.forEach((each) => counts.set(each, (counts.get(each) || 0) + 1));
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/* the message without quotes: what stands in them is code */
function withCode(text) {
  return text.split("`").map((part, i) => (i % 2 ? element("code", {}, part) : part));
}

function drawFilters() {
  byId("filters").replaceChildren();
  for (const [key, name] of FILTERS) {
    byId("filters").append(element("h2", {}, name));
    for (const [value, number] of count(data.findings.map((each) => each[key]))) {
      const box = element("input", { type: "checkbox", checked: off[key].has(value) ? null : "" });
      box.addEventListener("change", () => {
        box.checked ? off[key].delete(value) : off[key].add(value);
        drawList();
      });
      byId("filters").append(
        element("label", {}, box, element("span", { class: key === "severity" ? value : null }, value || "(none)"),
          element("b", {}, String(number))));
    }
  }
}

function matches(finding, words) {
  const text = `${finding.check} ${finding.message} ${finding.file} ${finding.member}`.toLowerCase();
  return FILTERS.every(([key]) => !off[key].has(finding[key])) && words.every((word) => text.includes(word));
}

function keyOf(finding) {
  return group.value === "age" ? (finding.isNew ? "new" : "in the baseline") : finding[group.value];
}

function drawList() {
  const before = shown[selected];
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = data.findings.filter((each) => matches(each, words));
  const members = new Map(count(kept.map(keyOf)).map(([name]) => [name, []]));
  kept.forEach((each) => members.get(keyOf(each)).push(each));
  const rows = document.createDocumentFragment();
  shown = [];
  for (const [name, findings] of members) {
    rows.append(element("div", { class: "group" }, (name || "(none)") + " ", element("span", {}, String(findings.length))));
    for (const finding of findings) {
      rows.append(row(finding, shown.push(finding) - 1));
    }
  }
  list.replaceChildren(rows);
  if (shown.length === 0) list.append(element("p", { class: "empty" }, "nothing to show"));
  const again = shown.indexOf(before);
  select(again >= 0 ? again : shown.length ? 0 : -1);
}

function row(finding, index) {
  const slash = finding.file.lastIndexOf("/");
  const made = element("div", { class: "row", role: "option", id: "f" + index, "aria-selected": "false" },
    element("div", { class: "head", title: finding.file },
      element("span", { class: "tag " + finding.severity }, finding.severity),
      finding.isNew ? element("span", { class: "tag new" }, "new") : null,
      element("span", { class: "name" }, `${finding.file.slice(slash + 1)}:${finding.region[0]}`),
      element("small", { class: "folder" }, finding.file.slice(0, Math.max(0, slash)))),
    element("p", {}, ...withCode(finding.message)));
  made.addEventListener("click", () => select(index));
  return made;
}

function select(index) {
  byId("f" + selected)?.setAttribute("aria-selected", "false");
  selected = index;
  fixShown = 0;
  const now = byId("f" + index);
  if (now) {
    now.setAttribute("aria-selected", "true");
    list.setAttribute("aria-activedescendant", now.id);
    now.scrollIntoView({ block: "nearest" });
  }
  drawDetail();
}

function drawDetail() {
  const finding = shown[selected];
  detail.replaceChildren();
  if (!finding) return;
  detail.append(
    element("h2", {}, finding.check + " ", element("span", { class: "tag " + finding.severity }, finding.severity)),
    element("div", { class: "place" }, `${finding.file}:${finding.region[0]}:${finding.region[1]}  ${finding.member}`),
    element("p", { class: "message" }, ...withCode(finding.message)),
    element("a", { href: finding.help, rel: "noreferrer" }, "about this check"));
  if (finding.code.length) detail.append(element("h3", {}, "Code"), code(finding));
  if (finding.path.length) detail.append(element("h3", {}, "The way"), way(finding.path));
  if (finding.fixes.length) detail.append(element("h3", {}, "Suggested fix"), ...fix(finding));
  detail.scrollTop = 0;
}

function code(finding) {
  const [startLine, startColumn, endLine, endColumn] = finding.region;
  const table = element("table", { class: "code" });
  finding.code.forEach((text, i) => {
    const line = finding.line + i;
    const from = line < startLine || line > endLine ? text.length : line === startLine ? startColumn - 1 : 0;
    const to = line < startLine || line > endLine ? text.length : line === endLine ? endColumn - 1 : text.length;
    const lead = line > startLine ? text.search(/\S|$/) : from;
    const start = line > startLine && line <= endLine ? lead : from;
    table.append(element("tr", {}, element("td", { class: "number" }, String(line)),
      element("td", {}, text.slice(0, start), to > start ? element("mark", {}, text.slice(start, to)) : "",
        text.slice(Math.max(start, to)))));
  });
  return table;
}

/* the call path as a picture: from the loop at the top to what blocks it at the bottom */
function way(steps) {
  const svg = (name, attributes, ...children) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  };
  const wide = 620, high = 44, gap = 26;
  const picture = svg("svg", { class: "way", viewBox: `0 0 ${wide + 4} ${steps.length * (high + gap) - gap + 4}`,
    width: "100%", style: `max-width:${wide}px`, role: "img",
    "aria-label": steps.map((each) => each.text).join(", then ") },
    svg("defs", {}, svg("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 8, markerHeight: 8,
      orient: "auto" }, svg("path", { d: "M0 0L8 4L0 8z" }))));
  steps.forEach((step, i) => {
    const y = i * (high + gap) + 2;
    const place = step.line > 0 ? `${step.file}:${step.line}` : step.file;
    picture.append(svg("g", { class: i === 0 ? "first" : i === steps.length - 1 ? "last" : "" },
      svg("title", {}, `${step.text} (${place})`),
      svg("rect", { x: 2, y, width: wide, height: high, rx: 7 }),
      svg("text", { x: 14, y: y + 18 }, cut(step.text.replaceAll("`", ""), 84, false)),
      svg("text", { x: 14, y: y + 35, class: "dim" }, cut(place, 92, true))));
    if (i > 0) picture.append(svg("path", { d: `M${wide / 2} ${y - gap + 2}V${y - 2}` }));
  });
  return picture;
}

function cut(text, most, fromStart) {
  if (text.length <= most) return text;
  return fromStart ? "… " + text.slice(-most) : text.slice(0, most) + " …";
}

function fix(finding) {
  const parts = [];
  if (finding.fixes.length > 1) {
    const tabs = element("div", { class: "tabs" });
    finding.fixes.forEach((each, i) => {
      const tab = element("button", { type: "button", "aria-pressed": String(i === fixShown) }, each.description);
      tab.addEventListener("click", () => { fixShown = i; drawDetail(); });
      tabs.append(tab);
    });
    parts.push(tabs);
  } else {
    parts.push(element("p", {}, finding.fixes[0].description));
  }
  const table = element("table", { class: "diff" });
  const rows = withoutIndent(finding.fixes[fixShown].rows);
  for (const each of rows) {
    table.append(each.kind === "gap"
      ? element("tr", { class: "gap" }, element("td", { colspan: "4" }, "⋯"))
      : element("tr", { class: each.kind },
        element("td", { class: "number" }, each.oldLine ? String(each.oldLine) : ""), element("td", {}, each.oldText),
        element("td", { class: "number" }, each.newLine ? String(each.newLine) : ""), element("td", {}, each.newText)));
  }
  parts.push(table);
  return parts;
}

/* two columns leave little room: the white space that all lines begin with says nothing */
function withoutIndent(rows) {
  const lines = rows.flatMap((each) => [each.oldText, each.newText]).filter((text) => text.trim());
  let indent = lines.length ? lines[0].match(/^\s*/)[0] : "";
  while (!lines.every((text) => text.startsWith(indent))) indent = indent.slice(0, -1);
  const cutOff = (text) => (text.startsWith(indent) ? text.slice(indent.length) : text);
  return rows.map((each) => ({ ...each, oldText: cutOff(each.oldText), newText: cutOff(each.newText) }));
}

function toggleTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    search.value = "";
    search.blur();
    drawList();
  } else if (event.target === search && event.key === "Enter") {
    list.focus();
  } else if (event.target === search || event.target === group) {
    return;
  } else if (event.key === "j" || (event.key === "ArrowDown" && event.target === list)) {
    if (selected < shown.length - 1) select(selected + 1);
    event.preventDefault();
  } else if (event.key === "k" || (event.key === "ArrowUp" && event.target === list)) {
    if (selected > 0) select(selected - 1);
    event.preventDefault();
  } else if (event.key === "/") {
    search.focus();
    event.preventDefault();
  } else if (event.key === "f" && shown[selected]?.fixes.length > 1) {
    fixShown = (fixShown + 1) % shown[selected].fixes.length;
    drawDetail();
  } else if (event.key === "t") {
    toggleTheme();
  }
});
search.addEventListener("input", drawList);
group.addEventListener("change", drawList);
byId("theme").addEventListener("click", toggleTheme);
if (!data.hasAges) group.querySelector("[value=age]").remove();
byId("headline").textContent =
  `${data.findings.length} findings in ${data.files} files` +
  (data.unchecked.length ? `, ${data.unchecked.length} not checked` : "");
byId("headline").title = data.unchecked.join("\n");
byId("version").textContent = "Selvage " + data.version;
drawFilters();
drawList();
