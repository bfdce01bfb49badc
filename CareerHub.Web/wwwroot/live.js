// Keeps an open page up to date without a reload: one event stream while the tab is visible, a question every half
// minute where that does not work. News are a number; when it is above the page's own, the page is fetched again and
// only the parts that differ are put in.
const pause = 30000;

export class Live {
  #root;
  #isBusy;
  #onFresh;
  #known;
  #own = 0;
  #isSkipped = false;
  #heard = 0;
  #source = null;
  #timer = 0;
  #fetching = false;
  #events;
  #news;

  /**
   * @param {HTMLElement} root the part of the page with data-seq; its parts with data-live are kept up to date. data-events
   * and data-news name where news come from, else a learner's own; with data-leave-on-gone a page whose reader may not see
   * it any more empties at once
   * @param {() => boolean} isBusy true while this page's own changes are on their way: their news are no news
   * @param {(fresh: HTMLElement) => void} onFresh told of the fetched part before its pieces are put in
   */
  constructor(root, isBusy, onFresh) {
    this.#root = root;
    this.#isBusy = isBusy;
    this.#onFresh = onFresh;
    this.#known = Number(root.dataset.seq);
    this.#events = root.dataset.events ?? "/learn/events";
    this.#news = root.dataset.news ?? "/learn/news";
    document.addEventListener("visibilitychange", () => this.#turn());
    addEventListener("pageshow", (event) => event.persisted && this.#turn());
    addEventListener("pagehide", () => this.#close());
    root.addEventListener("focusout", () => this.#isSkipped && setTimeout(() => this.refresh()));
    this.#turn();
  }

  /** The page's own change was answered: it brought the record from `before` to `newest`. */
  answered(before, newest) {
    this.#own = Math.max(this.#own, newest);
    if (before <= this.#known) this.#known = Math.max(this.#known, newest);
    else this.#heard = Math.max(this.#heard, newest);
    this.catchUp();
  }

  /** Fetches what is new, if anything is. */
  async catchUp() {
    if (this.#heard <= this.#known) return;
    const aim = this.#heard;
    await this.refresh();
    if (this.#known >= aim) this.catchUp();
  }

  /** Fetches the page anew and puts in what differs. */
  async refresh() {
    if (this.#fetching || this.#isBusy()) return;
    this.#fetching = true;
    try {
      await this.#fetch();
    } catch {
      // no connection: the next sign of life brings it
    } finally {
      this.#fetching = false;
    }
  }

  #turn() {
    if (document.hidden) this.#close();
    else this.#open();
  }

  #open() {
    if (this.#source || this.#timer) return;
    if (!("EventSource" in window)) return this.#poll();
    this.#source = new EventSource(this.#events);
    this.#source.onmessage = (event) => this.#hear(Number(event.data));
    this.#source.onerror = () => {
      if (this.#source?.readyState !== EventSource.CLOSED) return; // it tries again by itself
      this.#close();
      this.#poll();
    };
  }

  #close() {
    this.#source?.close();
    this.#source = null;
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  #poll() {
    this.#timer = setTimeout(async () => {
      this.#timer = 0;
      try {
        const answer = await fetch(this.#news, { cache: "no-store" });
        if (answer.ok) this.#hear((await answer.json()).newest);
        if (answer.status === 401) return;
        if (answer.status === 404) this.#leave();
      } catch {
        // asked again
      }
      if (!document.hidden) this.#poll();
    }, pause);
  }

  #hear(newest) {
    this.#heard = Math.max(this.#heard, newest);
    this.catchUp();
  }

  // What must not be seen any more goes from the screen; what was typed lies in drafts.
  #leave() {
    if (!("leaveOnGone" in this.#root.dataset)) return;
    this.#close();
    this.#root.replaceChildren();
    location.reload();
  }

  async #fetch() {
    const aim = this.#heard;
    const answer = await fetch(location.pathname + location.search, { headers: { Accept: "text/html", "X-Fresh": "1" }, cache: "no-store" });
    if (answer.status === 404 || answer.redirected) this.#leave();
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-seq]");
    if (!fresh || fresh.dataset.person !== this.#root.dataset.person || this.#isBusy()) return;
    const sequence = Number(fresh.dataset.seq);
    if (sequence < this.#own) return; // drawn before this page's own last change: it would undo it on the screen
    if (namesOf(fresh) !== namesOf(this.#root)) {
      // A part came or went: only the whole page can show that. Whoever types is not interrupted.
      if (!document.activeElement?.matches("textarea, input:not([type=checkbox])")) location.reload();
      return;
    }
    this.#isSkipped = false;
    this.#onFresh(fresh);
    for (const part of fresh.querySelectorAll("[data-live]"))
      if (!put(this.#root.querySelector(`[data-live="${CSS.escape(part.dataset.live)}"]`), part)) this.#isSkipped = true;
    this.#known = Math.max(this.#known, sequence);
    if (this.#heard === aim) this.#heard = this.#known; // asked after that was heard: the page lacks nothing of it, whatever it was about
  }
}

/** Which parts and which rows a page has. */
function namesOf(root) {
  return [...root.querySelectorAll("[data-live], [data-criterion]")].map((part) => part.dataset.live ?? part.dataset.criterion).join(" ");
}

/**
 * Puts a part in its place, if it differs. Whoever types or reads in a part keeps it until they are elsewhere.
 * @returns {boolean} false when it was left for later
 */
export function put(old, part) {
  if (old.innerHTML === part.innerHTML) return true;
  if (old.contains(document.activeElement)) return false;
  old.replaceChildren(...document.importNode(part, true).childNodes);
  return true;
}
