// One review: answers are kept as they are chosen, the claim is held while somebody is at work, and what changes elsewhere
// appears without touching what is being typed. Without this script it is a plain form.
import { Live } from "./live.js";

const rest = 60000; // between two signs of being at work
const root = document.querySelector("[data-seq]");
const form = root.querySelector("form[data-decide]");
const live = new Live(root, () => false, () => {});

if (form) answers(form);
if (root.querySelector("[data-mine]")) atWork();

function answers(form) {
  const kept = form.querySelector("#answers");
  const progress = form.querySelector("[data-progress]");
  const boxes = [...form.querySelectorAll("[data-answer]")];

  kept.addEventListener("change", show);
  form.addEventListener("input", ({ target }) => {
    if (target.matches("[data-answer], [data-implied]")) keep();
    tell();
  });
  const early = boxes.some((box) => box.checked && !box.defaultChecked); // chosen before this script ran
  if (early) keep();
  else show();

  /** Writes what is chosen into the text that saves itself. */
  function keep() {
    const lines = boxes.filter((box) => box.checked).map((box) => `${box.dataset.answer}=${box.value}`);
    kept.value = lines.join("\n");
    kept.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Chooses what the text says; a later line stands in the place of an earlier. */
  function show() {
    for (const line of kept.value.split("\n")) {
      const [name, answer] = line.split("=");
      const box = boxes.find((one) => one.dataset.answer === name && one.value === answer);
      if (box) box.checked = true;
    }
    tell();
  }

  function tell() {
    const all = Number(form.dataset.all);
    if (all === 0) return;
    const implied = new Set([...form.querySelectorAll("[data-implied]:checked")].map((box) => box.dataset.implied));
    const rows = [...form.querySelectorAll("[data-criterion]")];
    const answered = rows.filter((row) => row.querySelector("[data-answer]:checked") || implied.has(row.dataset.level)).length;
    const bare = rows.filter((row) => row.querySelector("[data-answer][value=NotYet]:checked") && !row.querySelector("textarea").value.trim()).length;
    const { saidNone, saidSome, saidAll, saidComment } = form.dataset;
    const sentence = answered === 0 ? saidNone : answered < all ? saidSome : bare > 0 ? saidComment : saidAll;
    const text = sentence.replace("{0}", answered).replace("{1}", all).replace("{2}", bare);
    if (progress.textContent !== text) progress.textContent = text;
  }
}

/** Tells the server now and then that somebody is here, so that the half hour begins anew. */
function atWork() {
  let last = Date.now(); // opening the page was the first sign
  for (const kind of ["keydown", "pointerdown", "scroll"]) addEventListener(kind, sign, { passive: true });

  async function sign() {
    if (document.hidden || Date.now() - last < rest || !root.querySelector("[data-mine]")) return;
    last = Date.now();
    try {
      const answer = await fetch(`/mentor/reviews/${root.dataset.review}/hold`, { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" });
      const until = root.querySelector("[data-until]");
      if (answer.ok && until) until.textContent = (await answer.json()).until;
      else if (!answer.ok) live.refresh();
    } catch {
      // no connection: the next sign tells it
    }
  }
}
