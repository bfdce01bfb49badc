// Ticks that the server has not confirmed yet. Each is one entry of localStorage, so that tabs add and remove without
// overwriting each other, and a tick outlives flight mode, a closed tab and a restart of the phone. It leaves only when
// the server echoes its key. Sending twice is harmless: the server takes a key once.
const most = 200;
const patience = 10000;

const outboxes = new Map();

/** The one outbox of a person on this page, whichever scripts ask for it. */
export function outboxOf(person) {
  if (!outboxes.has(person)) outboxes.set(person, new Outbox(person));
  return outboxes.get(person);
}

class Outbox {
  /** The career whose numbers the answers carry; none while nobody asks. */
  career;
  #person;
  #prefix;
  #told;
  #listeners = [];
  #memory = new Map(); // where the browser keeps nothing: as long as the page is open
  #sending = null;
  #timer = 0;
  #failures = 0;
  #size = most;

  /** @param {string} person whose ticks: those of another person in the same browser are never sent as this one's */
  constructor(person) {
    this.#person = person;
    this.#prefix = `careerhub.tick.${person}.`;
    this.#told = `careerhub.refused.${person}.`;
    addEventListener("online", () => this.send());
    document.addEventListener("visibilitychange", () => document.hidden || this.send());
  }

  /** @param {(state: "sending"|"answered"|"waiting"|"signed-out"|"other-person"|"dropped", detail?: object) => void} hears */
  listen(hears) {
    this.#listeners.push(hears);
  }

  /** False: the browser keeps nothing, so the page must stay open until all is sent. */
  get isDurable() {
    return this.#memory.size === 0;
  }

  /** Everything that waits, in the order it was ticked. */
  waiting() {
    return [...[...this.#memory].map(([name, text]) => entryOf(name, text)), ...entries(this.#prefix)]
      .filter((tick) => tick?.key && tick.criterion && Number.isFinite(tick.tickedAt))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  /** Ticks that the server said no to, until a page has told their owner: {criterion, label, why}. */
  refused() {
    return entries(this.#told).filter((tick) => tick.criterion);
  }

  /** Their owner has read why. */
  told(ticks) {
    this.#remove(ticks);
  }

  /** @param {{criterion: string, claimed: boolean, revision: number, servedAt: number, label: string}} tick */
  add(tick) {
    // A clock that is set back between two ticks must not turn their order round.
    const last = this.waiting().pop()?.tickedAt ?? 0;
    const entry = { key: newKey(), tickedAt: Math.max(Date.now(), last + 1), ...tick };
    const name = `${this.#prefix}${String(entry.tickedAt).padStart(15, "0")}.${entry.key}`;
    try {
      localStorage.setItem(name, JSON.stringify(entry));
    } catch {
      this.#memory.set(name, JSON.stringify(entry));
    }
    return this.send();
  }

  /** Sends until nothing waits or nobody answers; one sending at a time. */
  send() {
    clearTimeout(this.#timer);
    this.#sending ??= this.#sendAll().finally(() => (this.#sending = null));
    return this.#sending;
  }

  get isSending() {
    return this.#sending !== null;
  }

  /** Throws everything away that waits: only after a person said so. */
  clear() {
    this.#remove([...this.waiting(), ...this.refused()]);
  }

  #tell(state, detail) {
    for (const hears of this.#listeners) hears(state, detail);
  }

  async #sendAll() {
    for (let batch = this.#next(); batch.length > 0; batch = this.#next()) {
      this.#tell("sending");
      const { state, answer, after } = await this.#post(batch);
      if (state === "too-much" && batch.length > 1) this.#size = Math.max(1, Math.floor(batch.length / 2));
      else if (state === "answered" && this.#take(batch, answer)) this.#failures = 0;
      else if (state === "dropped") this.#drop(batch);
      else return this.#later(["answered", "too-much"].includes(state) ? "waiting" : state, after);
    }
    this.#size = most;
  }

  #next() {
    return this.waiting().slice(0, this.#size);
  }

  #take(batch, answer) {
    const results = new Map(answer.results.map((result) => [result.key, result]));
    const taken = batch.filter((tick) => results.has(tick.key));
    for (const tick of taken) if (results.get(tick.key).state === "refused") this.#refuse(tick, results.get(tick.key).why);
    this.#remove(taken);
    if (taken.length > 0) this.#tell("answered", answer);
    return taken.length > 0;
  }

  // The server cannot read one of them: alone it is given up and named, so that it does not hold up the others for ever.
  #drop(batch) {
    if (batch.length > 1) {
      this.#size = 1;
      return;
    }
    this.#refuse(batch[0], "");
    this.#remove(batch);
    this.#tell("dropped", batch[0]);
  }

  // Kept until a page can say so: what was refused may be on no page that is open.
  #refuse({ key, criterion, label }, why) {
    try {
      localStorage.setItem(this.#told + key, JSON.stringify({ criterion, label, why }));
    } catch {
      // no storage: this page alone can say it
    }
  }

  #later(state, after) {
    this.#tell(state);
    if (state !== "waiting") return;
    const wait = after || Math.min(1000 * 2 ** this.#failures++, 30000) * (0.5 + Math.random() / 2);
    this.#timer = setTimeout(() => this.send(), wait);
  }

  async #post(batch) {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), patience);
    try {
      const body = JSON.stringify({
        person: this.#person,
        career: this.career,
        sentAt: Math.max(Date.now(), batch[batch.length - 1].tickedAt),
        intents: batch.map(({ key, criterion, claimed, revision, tickedAt, servedAt }) => ({ key, criterion, claimed, revision, tickedAt, servedAt })),
      });
      const response = await fetch("/learn/intents", {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body,
        signal: abort.signal,
        keepalive: body.length < 60000, // goes on when the page is left right after the tick
      });
      return await read(response);
    } catch {
      return { state: "waiting" };
    } finally {
      clearTimeout(timer);
    }
  }

  #remove(ticks) {
    for (const { name } of ticks) {
      this.#memory.delete(name);
      try {
        localStorage.removeItem(name);
      } catch {
        // it was in memory alone
      }
    }
  }
}

function entries(prefix) {
  const found = [];
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const name = localStorage.key(i);
      if (name.startsWith(prefix)) found.push(entryOf(name, localStorage.getItem(name)));
    }
  } catch {
    // no storage in this browser
  }
  return found.filter(Boolean);
}

// Whatever lies under our names and is not ours stays where it is and is left out.
function entryOf(name, text) {
  try {
    return { ...JSON.parse(text), name };
  } catch {
    return null;
  }
}

// Saved is only what our own server says in our own form: the page of a hotel's network is an answer too.
async function read(response) {
  const isOurs = response.headers.get("Content-Type")?.includes("json") ?? false;
  if (response.ok && isOurs) {
    const answer = await response.json();
    return Array.isArray(answer.results) ? { state: "answered", answer } : { state: "waiting" };
  }
  if (response.status === 401) return { state: "signed-out" };
  if (response.status === 409 && isOurs) return { state: "other-person" };
  if (response.status === 413) return { state: "too-much" };
  if (response.status === 400 && isOurs) return { state: "dropped" };
  if (response.status === 429) return { state: "waiting", after: 1000 * (Number(response.headers.get("Retry-After")) || 5) };
  return { state: "waiting" };
}

// crypto.randomUUID is there on https alone; a classroom may be on http.
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
