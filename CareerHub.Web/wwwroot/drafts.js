// Saves what is typed while it is typed. Until the server has confirmed it, a copy lies in this browser, so that flight
// mode, a reload and a restart lose nothing. When another window wrote meanwhile, both texts are shown and the writer
// decides. Without this script each field is part of a plain form.
const rest = 400; // after the last key
const longest = 900; // while typing goes on
const quiet = 1500; // before a screen reader hears how it stands
const patience = 10000;
const most = 8;

const drafts = [...document.querySelectorAll("textarea[data-draft]")].map(draftOf);
const people = new Set([...document.querySelectorAll("[data-person], [data-leave]")].map(({ dataset }) => dataset.person ?? dataset.leave));

sendOthers();
addEventListener("online", () => {
  for (const draft of drafts) draft.send();
  sendOthers();
});
document.addEventListener("visibilitychange", () => drafts.forEach((draft) => (document.hidden ? draft.leave() : draft.send())));
addEventListener("pagehide", () => drafts.forEach((draft) => draft.leave()));
addEventListener("pageshow", (event) => event.persisted && drafts.forEach((draft) => draft.comeBack()));
// Whoever signs out waits for these before anything is called unsent.
addEventListener("careerhub:leaving", (event) => event.detail.push(sendOthers(0), ...drafts.map((draft) => draft.send())));
addEventListener("careerhub:left", () => drafts.forEach((draft) => draft.stop()));

/** One field, from what this browser still holds of it to the last word when the page goes. */
function draftOf(field) {
  const { draft: slot } = field.dataset;
  const person = field.closest("[data-person]").dataset.person;
  const name = nameOf(person, slot);
  let own = ""; // while another window's text stands against this one, a copy that no other window touches
  const place = field.closest("[data-draft-place]");
  const face = place.querySelector("[data-draft-face]");
  const voice = place.querySelector("[data-draft-voice]");
  const words = face.dataset;
  let version = Number(field.dataset.version);
  let stands = field.defaultValue; // what the server has, as far as this page knows
  let tried = []; // sent, but no answer came: each of them may have arrived
  let rival = null; // what another window wrote
  let isHeld = false; // nothing may be sent: the page belongs to somebody else, or its form takes the text along
  let sending = null;
  let failures = 0;
  let since = 0; // the oldest change that is on its way to nobody
  let timer = 0;
  let box = null;
  let isNews = false; // something was typed since a screen reader last heard that all is saved
  let spoken = "";
  let speaking = 0;

  field.addEventListener("input", () => {
    keep();
    isNews = true;
    if (rival || isHeld) return;
    since ||= Date.now();
    later(Math.max(0, Math.min(rest, since + longest - Date.now())));
  });
  field.form?.addEventListener("submit", (event) => {
    if (field.form.dataset.draftForm === "save") {
      event.preventDefault(); // the form does nothing that this does not
      if (rival) box.querySelector("button").focus();
      else send();
    } else {
      isHeld = true;
      clearTimeout(timer);
      if (isUnsaved()) keep({ handed: true });
    }
  });
  show(words.ready);
  pickUp();
  return { slot, send, leave, comeBack, stop };

  /** What this browser still holds from before. */
  function pickUp() {
    own = namesOf(person).find((other) => other.startsWith(`${name}#`) && read(other)) ?? "";
    if (own) {
      const { text } = read(own);
      if (text !== stands) {
        fill(text);
        return clash(stands, version);
      }
      remove(own);
      own = "";
    }
    const copy = read(name);
    const early = field.value === stands ? "" : field.value; // typed before this script ran
    if (!copy || copy.text === stands || (copy.handed && copy.version < version)) {
      forget();
      if (!early) return;
      keep();
      return send();
    }
    fill(early ? `${copy.text}\n\n${early}` : copy.text);
    tried = copy.tried;
    if (copy.version < version && !tried.includes(stands)) return clash(stands, version);
    version = Math.max(version, copy.version);
    send();
  }

  // Other scripts of the page hear that the text is another one now.
  function fill(text) {
    field.value = text;
    field.dispatchEvent(new Event("change"));
  }

  function isUnsaved() {
    return field.value !== stands || tried.length > 0;
  }

  function keep(more) {
    if (!isUnsaved()) return forget();
    try {
      localStorage.setItem(own || name, JSON.stringify({ text: field.value, version, tried, at: Date.now(), ...more }));
    } catch {
      words.waiting = words.here; // no room: the page must stay open
    }
  }

  function forget() {
    remove(name);
  }

  function later(wait) {
    clearTimeout(timer);
    timer = setTimeout(send, wait);
  }

  /** Sends until what stands on the page is what the server has; one sending at a time. */
  function send() {
    clearTimeout(timer);
    since = 0;
    sending ??= sendAll().finally(() => (sending = null));
    return sending;
  }

  async function sendAll() {
    while (!rival && !isHeld) {
      if (!isUnsaved()) {
        forget();
        if (face.dataset.state) say("saved");
        return;
      }
      const text = field.value;
      say("saving");
      if (!hear(text, await put(person, slot, text, note(text)))) return;
    }
  }

  // Remembered before it leaves: an answer that gets lost must not look like another window's text later.
  function note(text) {
    tried = [...tried.filter((other) => other !== text), text].slice(-most);
    keep();
    return version;
  }

  /** @returns {boolean} whether to go on at once */
  function hear(text, { state, answer, after }) {
    if (state === "saved") {
      [version, stands, tried, failures] = [answer.version, text, [], 0];
      keep();
      return true;
    }
    if (state === "conflict") {
      if (!tried.includes(answer.text)) clash(answer.text, answer.version);
      else [version, stands, tried] = [answer.version, answer.text, []]; // our own, whose answer was lost
      return !rival;
    }
    if (state === "otherPerson") isHeld = true;
    if (state === "waiting") later(after || Math.min(2000 * 2 ** failures++, 30000));
    say(state, answer?.code);
    return false;
  }

  /** The last chance before the page goes: sent without waiting for the answer. */
  function leave() {
    if (rival || isHeld || !isUnsaved() || (sending && tried.includes(field.value))) return;
    put(person, slot, field.value, note(field.value));
  }

  function stop() {
    isHeld = true;
  }

  function comeBack() {
    isHeld = false;
    send();
  }

  function clash(text, theirs) {
    rival = { text, version: theirs };
    own ||= `${name}#${Math.random().toString(36).slice(2)}`;
    keep();
    if (field.dataset.merge) return choose(field.dataset.merge);
    if (!box) {
      box = place.querySelector("template").content.firstElementChild.cloneNode(true);
      box.addEventListener("click", ({ target }) => target.dataset.choose && choose(target.dataset.choose));
    }
    box.querySelector("textarea").value = text;
    face.before(box);
    say("conflict");
  }

  function choose(which) {
    if (which === "theirs") fill(rival.text);
    if (which === "both") fill(`${field.value}\n\n${rival.text}`);
    if (which === "lines") fill([...rival.text.split("\n"), ...field.value.split("\n")].join("\n")); // a later line stands in the place of an earlier
    [version, stands, tried, rival] = [rival.version, rival.text, [], null];
    remove(own);
    own = "";
    keep();
    box?.remove();
    if (box) field.focus();
    send();
  }

  function say(state, code) {
    face.dataset.state = state;
    place.dataset.save = { saved: "saved", saving: "saving", waiting: "waiting", signedOut: "waiting" }[state] ?? "failed";
    const sentence = { "drafts.too-long": words.tooLong, "drafts.unreadable": words.unreadable }[code] ?? words[state];
    show(sentence);
    for (const part of face.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== state;
    clearTimeout(speaking);
    if (state !== "saving") speaking = setTimeout(() => speak(state, sentence), quiet);
  }

  function show(sentence) {
    face.hidden = false;
    face.querySelector("[data-draft-says]").textContent = sentence;
  }

  // That all is saved is worth a word after each rest from typing; everything else is said once.
  function speak(state, sentence) {
    if (state === "saved" ? !isNews : sentence === spoken) return;
    voice.textContent = voice.textContent === sentence ? `${sentence} ` : sentence;
    spoken = sentence;
    if (state === "saved") isNews = false;
  }
}

/** Texts of other pages that could not be sent when they were left. What is in conflict waits for its own page. */
async function sendOthers(age = 30000) {
  for (const person of people)
    for (const name of namesOf(person)) {
      const slot = name.slice(nameOf(person, "").length);
      const copy = read(name);
      if (!copy || copy.handed || slot.includes("#") || Date.now() - copy.at < age || drafts.some((draft) => draft.slot === slot)) continue;
      let { state, answer } = await put(person, slot, copy.text, copy.version);
      if (state === "conflict" && copy.tried.includes(answer.text)) ({ state, answer } = await put(person, slot, copy.text, answer.version));
      if (state === "saved" && read(name)?.text === copy.text) remove(name);
    }
}

async function put(person, slot, text, version) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const body = JSON.stringify({ person, slot, text, version });
    const response = await fetch("/learn/drafts", {
      method: "PUT",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body,
      signal: abort.signal,
      keepalive: new Blob([body]).size < 60000, // goes on when the page is left
    });
    return await meaning(response, slot);
  } catch {
    return { state: "waiting" };
  } finally {
    clearTimeout(timer);
  }
}

// Saved is only what our own server says in our own form: the page of a hotel's network is an answer too.
async function meaning(response, slot) {
  const isOurs = response.headers.get("Content-Type")?.includes("json") ?? false;
  const answer = isOurs ? await response.json() : null;
  if (response.status === 413) return { state: "failed", answer: { code: "drafts.too-long" } };
  if (response.status === 401) return { state: "signedOut" };
  if (response.status === 429) return { state: "waiting", after: 1000 * (Number(response.headers.get("Retry-After")) || 5) };
  if (response.ok && answer?.slot === slot) return { state: "saved", answer };
  if (response.status === 409 && answer) return { state: answer.code === "other-person" ? "otherPerson" : "conflict", answer };
  return { state: response.status >= 400 && response.status < 500 ? "failed" : "waiting", answer };
}

function nameOf(person, slot) {
  return `careerhub.draft.${person}.${slot}`;
}

function namesOf(person) {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(nameOf(person, "")));
  } catch {
    return [];
  }
}

function read(name) {
  try {
    const copy = JSON.parse(localStorage.getItem(name));
    return typeof copy?.text === "string" && Array.isArray(copy.tried) ? copy : null;
  } catch {
    return null;
  }
}

function remove(name) {
  try {
    localStorage.removeItem(name);
  } catch {
    // nothing was kept
  }
}
