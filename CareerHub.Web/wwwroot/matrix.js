// The overview of a cohort by keyboard, its filters in the address, and the sheet's button. Without this script the sheet
// is a table of links.
const steps = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0], PageDown: [10, 0], PageUp: [-10, 0] };
const first = 2; // row of the first learner; the heading is row 1
let at = null; // the cell that Tab comes back to
let wanted = null; // a cell that is being scrolled to and not drawn yet

document.addEventListener("keydown", (event) => {
  const region = event.target.closest?.(".matrix");
  if (!region || region.matches(".whole") || event.altKey || event.metaKey || event.shiftKey) return;
  const to = target(region, event);
  if (!to) return;
  event.preventDefault();
  go(region, to);
});

document.addEventListener("focusin", ({ target: link }) => {
  if (!link.matches?.(".matrix:not(.whole) tbody a")) return;
  at?.setAttribute("tabindex", "-1");
  at = link;
  link.setAttribute("tabindex", "0");
});

// Rows are drawn while they are scrolled to; the address follows what the server says is shown.
new MutationObserver((changes) => {
  for (const { type, target: changed } of changes) if (type === "attributes" && changed.dataset.query !== undefined) remember(changed.dataset.query);
  const region = wanted && document.querySelector(".matrix");
  if (region && place(region, wanted)) wanted = null;
}).observe(document.getElementById("isi"), { subtree: true, childList: true, attributes: true, attributeFilter: ["data-query"] });

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

function target(region, { key, ctrlKey, target: from }) {
  const last = Number(region.querySelector("table").getAttribute("aria-rowcount"));
  const row = from.closest("tr");
  if (!row) return steps[key] || key === "Home" || key === "End" ? entrance(region) : null;
  const links = cells(row);
  const here = { row: Number(row.getAttribute("aria-rowindex")), column: links.indexOf(from) };
  if (here.column < 0) return null;
  if (key === "Home") return { row: ctrlKey ? first : here.row, column: 0 };
  if (key === "End") return { row: ctrlKey ? last : here.row, column: links.length - 1 };
  if (!steps[key] || ctrlKey) return null;
  const [down, right] = steps[key];
  return { row: Math.min(last, Math.max(first, here.row + down)), column: Math.min(links.length - 1, Math.max(0, here.column + right)) };
}

// From outside: back to where one was, else to the first row that can be seen.
function entrance(region) {
  if (at?.isConnected) return { row: Number(at.closest("tr").getAttribute("aria-rowindex")), column: cells(at.closest("tr")).indexOf(at) };
  const top = region.getBoundingClientRect().top + region.querySelector("thead").offsetHeight;
  const seen = [...region.querySelectorAll("tbody tr[aria-rowindex]")].find((row) => row.getBoundingClientRect().bottom > top);
  return seen && { row: Number(seen.getAttribute("aria-rowindex")), column: 0 };
}

function go(region, to) {
  wanted = null;
  if (place(region, to)) return;
  const row = region.querySelector("tbody tr[aria-rowindex]");
  wanted = to;
  region.scrollTop += row.getBoundingClientRect().top - region.getBoundingClientRect().top + (to.row - Number(row.getAttribute("aria-rowindex"))) * row.offsetHeight - region.clientHeight / 2;
}

function place(region, { row, column }) {
  const found = region.querySelector(`tbody tr[aria-rowindex="${row}"]`);
  if (!found) return false;
  const link = cells(found)[column];
  link.focus({ preventScroll: true });
  link.scrollIntoView({ block: "nearest", inline: "nearest" });
  return true;
}

function cells(row) {
  return [...row.querySelectorAll("a")];
}

function remember(query) {
  if (location.search !== query) history.replaceState(history.state, "", location.pathname + query);
}
