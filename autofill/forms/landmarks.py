"""Where a page is and where it leads: in goes a page, out come its main heading and its actions, by concept."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from playwright.sync_api import ElementHandle, Error, Frame, Locator, Page

from autofill.forms.harvest import frames_of
from autofill.forms.patience import Part, answer_of, patience_of, wait_for
from autofill.forms.refusal import Reason, Refusal
from autofill.forms.script import call
from autofill.forms.vocabulary import ACTIONS, HEADINGS
from autofill.forms.wording import normalise
from autofill.language import tr

_PRESSABLE = (
    "a[href], button, [role=button], [role=link], [role=menuitem], input[type=submit], input[type=button], summary"
)
# Facts of each pressable element, in the order of `nth`. Open modal dialogs hide what is outside of them.
_FACTS = """els => {
  const shown = el => el.checkVisibility({visibilityProperty: true, opacityProperty: true});
  const up = el => el.assignedSlot ?? el.parentElement ?? el.getRootNode().host ?? null;
  const chain = el => { const all = []; for (let at = el; at; at = up(at)) all.push(at); return all; };
  const modal = [...document.querySelectorAll("dialog:modal, [aria-modal=true]")].filter(shown).at(-1);
  return els.map(el => {
    const box = el.getBoundingClientRect(), above = chain(el);
    const outer = above.slice(1).find(at => els.includes(at));
    return {
      text: (el.localName === "input" ? el.value : el.innerText || el.textContent) ?? "",
      name: el.getAttribute("aria-label") ?? el.title ?? "",
      seen: shown(el) && box.width > 1 && box.height > 1 && (!modal || above.includes(modal)),
      off: el.matches(":disabled") || above.some(at => at.inert || at.getAttribute("aria-disabled") === "true"),
      outer: outer ? els.indexOf(outer) : -1,
    };
  });
}"""


def shown_heading(page: Page | Frame) -> str:
    """The text of the main visible heading, or ""."""
    try:
        return next((text for frame in frames_of(page) if (text := str(call(frame, "pageWords")))), "")
    except Error:  # the page is on its way to another one
        return ""


def heading(page: Page | Frame) -> str | None:
    """The concept of the main visible heading, or None when it is not one of the vocabulary's.

    if heading(page) == "account-registration": ...
    """
    shown = normalise(shown_heading(page))
    return next((name for name, texts in HEADINGS.items() if shown in map(normalise, texts)), None) if shown else None


def wait_for_heading(
    page: Page | Frame,
    headings: Sequence[str],
    *,
    timeout_s: float | None = None,
) -> str | None:
    """Wait until the main heading is one of these concepts; which, or None when the time is over."""
    wait = wait_for(page, timeout_s, Part.ANSWER)
    while True:
        if (found := heading(page)) in headings:
            return found
        if wait.is_over:
            return None
        wait.pump()


def find_action(page: Page | Frame, action: str, *, timeout_s: float | None = None) -> ElementHandle | Refusal:
    """The one visible, enabled link or button that says the action; waited for.

    It is that very element: when the page replaces it, a click fails instead of hitting whatever took its place.
    Several alike are refused as ambiguous, a disabled one as disabled, once the time is over.
    """
    wait = wait_for(page, timeout_s, Part.ANSWER)
    while True:
        found = _find(page, action)
        if isinstance(found, ElementHandle) or wait.is_over:
            return found
        wait.pump()


def wait_out(page: Page | Frame, action: str) -> bool:
    """Wait until the page offers the action, as long as it counts down to it; whether it does.

    A countdown is whatever changes on what can be pressed: «59 s», «58 s».
    """
    wait, last = wait_for(page, None, Part.ANSWER), ""
    while not offers(page, action):
        said = "\n".join(fact["text"] for _, facts in _pressable(page) for fact in facts if fact["seen"])
        if said != last:
            last = said
            wait.again()
        if wait.is_over:
            return False
        wait.pump()
    return True


def offers(page: Page | Frame, action: str) -> bool:
    """Whether the action could be pressed right now."""
    return isinstance(_find(page, action), ElementHandle)


def actions(page: Page | Frame) -> list[str]:
    """The actions of the vocabulary that the page offers right now, each by exactly one link or button.

    >>> "register" in actions(page)  # doctest: +SKIP
    True
    """
    seen = _pressable(page)
    found = [(action, _matching(action, seen)) for action in ACTIONS]
    return [action for action, ready in found if len([fact for _, fact in ready if not fact["off"]]) == 1]


_Seen = list[tuple[Locator, list[dict[str, Any]]]]


def _pressable(page: Page | Frame) -> _Seen:
    """Everything that can be pressed, frame by frame."""
    seen: _Seen = []
    for frame in frames_of(page):
        everything = frame.locator(_PRESSABLE)
        try:
            seen.append((everything, answer_of(frame, partial(everything.evaluate_all, _FACTS))))
        except Error:  # the page is on its way to another one
            continue
    return seen


def _matching(action: str, seen: _Seen) -> list[tuple[Locator, dict[str, Any]]]:
    wanted = _texts(action)
    return [(everything.nth(at), facts[at]) for everything, facts in seen for at in _saying(wanted, facts)]


def _find(page: Page | Frame, action: str) -> ElementHandle | Refusal:
    found = _matching(action, _pressable(page))
    ready = [locator for locator, fact in found if not fact["off"]]
    if len(ready) == 1 and (held := _held(ready[0], action)):
        return held
    several = len(ready) > 1
    reason = Reason.AMBIGUOUS if several else Reason.DISABLED if found else Reason.NOT_FOUND
    return Refusal(action, reason, tr("{count} of them", count=len(ready)) if several else "")


def _held(found: Locator, action: str) -> ElementHandle | None:
    """The element itself, unless the page has changed since it was found by its place."""
    try:
        element = found.element_handle(timeout=Part.REACTION.value * patience_of(found.page).whole_ms)
        (fact,) = answer_of(found.page, lambda: element.evaluate(f"el => ({_FACTS})([el])"))
    except Error:
        return None
    return element if fact["seen"] and not fact["off"] and _says(_texts(action), fact) else None


def _texts(action: str) -> set[str]:
    return {normalise(text) for text in ACTIONS.get(action, (action,))}


def _saying(wanted: set[str], facts: Sequence[dict[str, Any]]) -> list[int]:
    """The visible ones with one of these texts; of a button in a link only the outer one."""
    said = [at for at, fact in enumerate(facts) if fact["seen"] and _says(wanted, fact)]
    return [at for at in said if facts[at]["outer"] not in said]


def _says(wanted: set[str], fact: dict[str, Any]) -> bool:
    return normalise(fact["text"]).strip(" →›»>") in wanted or normalise(fact["name"]) in wanted
