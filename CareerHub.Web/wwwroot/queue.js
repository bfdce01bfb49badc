// The queue by keyboard: j and k go through the rows, c takes the one that is reached, Enter opens it. And it stays up to
// date by itself, without taking anybody's place away.
import { Live } from "./live.js";

const root = document.querySelector("[data-seq]");

new Live(root, () => false, () => {});
root.classList.add("with-keys");

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
  const rows = [...root.querySelectorAll("[data-review]")];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  if (event.key === "j") reach(rows[Math.min(at + 1, rows.length - 1)]);
  else if (event.key === "k") reach(rows[Math.max(at - 1, 0)]);
  else if (event.key === "c" && at >= 0) rows[at].querySelector("form[data-claim]")?.requestSubmit();
  else return;
  event.preventDefault();
});

function reach(row) {
  row?.querySelector("[data-open]").focus();
}
