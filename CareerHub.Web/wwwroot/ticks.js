// A checklist that saves each tick at once. Without this script it is a plain form.
import { Live, put } from "./live.js";
import { outboxOf } from "./outbox.js";

const sheet = document.querySelector("[data-ticks]");
const words = document.getElementById("tick-words").dataset;
const face = document.getElementById("save-state");
const voice = document.getElementById("save-news");
const said = { saved: 0, waiting: 0, timer: 0, more: new Set() };
const outbox = outboxOf(sheet.dataset.person);
let isAway = false;

const live = new Live(sheet, () => outbox.isSending, freshen);

outbox.career = sheet.dataset.career;
outbox.listen(hear);
catchUp();
show();
tellRefused();
outbox.send();

sheet.addEventListener("change", ({ target }) => {
  if (target.name !== "now") return;
  tick(target.closest("[data-criterion]"), target.checked);
  show();
});
sheet.addEventListener("submit", (event) => event.target.matches("[data-tick-form]") && event.preventDefault()); // Enter in a box
addEventListener("storage", show); // another tab ticked, or its tick arrived
addEventListener("pageshow", (event) => event.persisted && show());
document.documentElement.classList.add("scripted"); // last: from here on the page saves by itself

function tick(row, claimed) {
  turn(row, claimed);
  outbox.add({
    criterion: row.dataset.criterion,
    claimed,
    revision: Number(drawn(row).value.split("|")[2]),
    servedAt: Number(sheet.dataset.served),
    label: row.querySelector("label").textContent,
  });
}

// On a slow line somebody may tick before this script is there.
function catchUp() {
  const waiting = new Set(outbox.waiting().map((held) => held.criterion));
  for (const row of sheet.querySelectorAll("[data-criterion]")) {
    const { checked } = boxOf(row);
    if (row.dataset.save === "failed") continue; // what the form could not save is asked again, not sent unasked
    if (!waiting.has(row.dataset.criterion) && checked !== drawn(row).value.includes("|1|")) tick(row, checked);
  }
}

function hear(state, detail) {
  isAway = state !== "sending" && state !== "answered";
  if (state === "answered") settle(detail);
  if (state === "dropped") tellRefused();
  show(state);
  if (!outbox.isSending || isAway) speakSoon();
}

function settle(answer) {
  const waiting = new Set(outbox.waiting().map((tick) => tick.criterion));
  const last = new Map(answer.results.map((result) => [result.criterion, result]));
  for (const { criterion, state, claimed } of last.values()) {
    const row = rowOf(criterion);
    if (!row || waiting.has(criterion)) continue; // ticked again meanwhile
    turn(row, claimed);
    drawnWith(row, claimed);
    if (state !== "refused") mark(row, "saved", state === "saved" ? words.saved : claimed ? words.wonTicked : words.wonUnticked);
    if (state === "superseded") said.more.add(claimed ? words.wonTicked : words.wonUnticked);
    if (state === "saved") said.saved++;
  }
  tellRefused();
  answer.skills.forEach(drawLevels);
  for (const whose of ["claimed", "verified"]) drawReadiness(whose, answer.readiness[whose]);
  // After this turn the outbox has ended its sending, if nothing more waits.
  setTimeout(() => live.answered(answer.before, answer.newest));
}

// Also what was refused while no page with its row was open: beside the row, or above all when the row is gone.
function tellRefused() {
  const refused = outbox.refused();
  for (const { criterion, label, why } of refused) {
    const reason = why || words.dropped;
    const row = rowOf(criterion);
    if (row) {
      turn(row, drawn(row).value.includes("|1|"));
      mark(row, "failed", reason);
    } else {
      sheet.prepend(Object.assign(document.createElement("p"), { className: "note bad", textContent: `${label}: ${reason}` }));
    }
    said.more.add(reason);
  }
  if (refused.length === 0) return;
  outbox.told(refused);
  speakSoon();
}

/** Draws what waits over what the server last said, and the one line that tells how all of it stands. */
function show(state) {
  const waiting = outbox.waiting();
  for (const tick of waiting) {
    const row = rowOf(tick.criterion);
    if (!row) continue;
    turn(row, tick.claimed);
    mark(row, isAway ? "waiting" : "saving", isAway ? words.waiting : words.saving);
  }
  // Sent by another tab, or refused there, or its answer got lost: only the server knows how these stand.
  const held = new Set(waiting.map((tick) => tick.criterion));
  const isUnsure = [...sheet.querySelectorAll('[data-save="saving"], [data-save="waiting"]')].some((row) => !held.has(row.dataset.criterion));
  if (isUnsure && !outbox.isSending) live.refresh();
  const isLost = state === "signed-out" || state === "other-person";
  if (isLost) face.dataset.stuck = state;
  else if (state === "answered") delete face.dataset.stuck;
  const stuck = waiting.length > 0 ? face.dataset.stuck : undefined;
  for (const part of face.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== stuck;
  face.querySelector("[data-said]").textContent = stuck ? "" : sentence(waiting.length);
  face.dataset.state = waiting.length === 0 ? "saved" : isAway ? "waiting" : "saving";
}

function sentence(waiting) {
  if (waiting === 0) return words.allSaved;
  if (!isAway) return words.saving;
  return (outbox.isDurable ? words.someWaiting : words.stayHere).replace("{0}", waiting);
}

// One polite sentence when it has gone quiet, not one a tick.
function speakSoon() {
  clearTimeout(said.timer);
  said.timer = setTimeout(() => {
    const waiting = outbox.waiting().length;
    const saved = said.saved === 0 ? "" : words.someSaved.replace("{0}", said.saved);
    const stuck = [...face.querySelectorAll("[data-when]:not([hidden])")].map((part) => part.textContent.trim());
    const isNews = waiting !== said.waiting; // each try that fails says nothing new
    const news = [saved, ...said.more, isNews && waiting > 0 && stuck.length === 0 ? sentence(waiting) : "", ...(isNews ? stuck : [])].filter(Boolean).join(" ");
    if (news) voice.textContent = news;
    Object.assign(said, { saved: 0, waiting, more: new Set() });
  }, 1500);
}

/** The page as the server draws it now: boxes of ticks that still wait stay as the learner left them. */
function freshen(fresh) {
  const waiting = new Set(outbox.waiting().map((tick) => tick.criterion));
  sheet.dataset.served = fresh.dataset.served;
  for (const now of fresh.querySelectorAll("[data-criterion]")) {
    const row = rowOf(now.dataset.criterion);
    if (!row) continue;
    row.className = now.className;
    drawn(row).value = drawn(now).value;
    put(row.querySelector("label"), now.querySelector("label")); // a new meaning comes with its sentence
    put(row.querySelector(".now"), now.querySelector(".now"));
    if (row.dataset.verdict !== now.dataset.verdict) {
      row.dataset.verdict = now.dataset.verdict;
      said.more.add(words.newVerdict);
      speakSoon();
    }
    if (waiting.has(now.dataset.criterion)) continue;
    const isClaimed = boxOf(now).checked;
    if (boxOf(row).checked !== isClaimed) mark(row, "saved", isClaimed ? words.otherTicked : words.otherUnticked);
    else if (["saving", "waiting"].includes(row.dataset.save)) mark(row, "saved", words.saved); // sent by another tab
    turn(row, isClaimed);
    drawnWith(row, isClaimed);
  }
}

function drawLevels({ id, claimed, verified }) {
  for (const place of sheet.querySelectorAll(`[data-levels-of="${CSS.escape(id)}"]`)) {
    place.querySelectorAll(".lv i").forEach((block, index) => {
      block.classList.toggle("v", index < verified);
      block.classList.toggle("c", index >= verified && index < claimed);
    });
    for (const text of place.querySelectorAll("[data-words]")) text.textContent = text.dataset.words.replace("{0}", verified).replace("{1}", claimed);
  }
}

function drawReadiness(whose, readiness) {
  const place = sheet.querySelector(`[data-ready=${whose}]`);
  if (!place || !readiness) return;
  place.querySelector("[data-percent]").textContent = `${readiness.percent}%`;
  place.querySelector("[data-bar]").setAttribute("width", `${readiness.percent}%`);
  const text = place.querySelector("[data-words]");
  text.textContent = text.dataset.words.replace("{0}", readiness.met);
}

function mark(row, state, text) {
  row.dataset.save = state;
  row.querySelector(".keep").textContent = text;
}

function turn(row, claimed) {
  boxOf(row).checked = claimed;
  const place = row.querySelector("[data-claim]");
  if (!place) return;
  place.textContent = claimed ? (place.dataset.on ?? words.on) : (place.dataset.off ?? words.off);
  place.className = claimed ? "st claimed" : "st";
}

// What the plain form would say it was drawn with.
function drawnWith(row, claimed) {
  drawn(row).value = drawn(row).value.replace(/\|[01]\|/, `|${claimed ? 1 : 0}|`);
}

function drawn(row) {
  return row.querySelector("input[name=row]");
}

function rowOf(criterion) {
  return sheet.querySelector(`[data-criterion="${CSS.escape(criterion)}"]`);
}

function boxOf(row) {
  return row.querySelector("input[name=now]");
}
