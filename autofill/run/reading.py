"""A page as lines of text: its controls, which field each is taken for and why, and what would be refused."""

from collections.abc import Iterator, Sequence

from playwright.sync_api import Page

from autofill import forms

_QUIET_MS = 2000  # a shell that mounts its form late is given this long
_LONG = 60


def describe(page: Page, *, explained: bool = False) -> Iterator[str]:
    """Yield the lines that `inspect` prints, for a page that is open already; `explained` with a reason for each."""
    controls = _settled(page)
    claims = forms.classify(controls)
    yield f"{page.url}"
    yield f"heading  {forms.heading(page) or 'not known'}  «{forms.shown_heading(page)}»"
    yield f"actions  {', '.join(forms.actions(page)) or 'none that we know'}"
    yield ""
    yield f"{len(controls)} controls"
    for control, claim in zip(controls, claims, strict=True):
        yield f"  {_control(control)}  ->  {_taken_for(control, claim)}"
        yield from _reasons(control, controls) if explained else ()
    yield from _refused(controls, claims)
    yield from _complaints(page)


def _settled(page: Page) -> list[forms.Control]:
    """The controls, once two readings in a row are alike or the time is over."""
    before: list[forms.Control] = []
    for _ in range(_QUIET_MS // 100):
        now = forms.harvest(page)
        if now and now == before:
            break
        before = now
        page.wait_for_timeout(100)
    return before


def _control(control: forms.Control) -> str:
    flags = [
        "required" if control.required else "",
        "disabled" if control.disabled else "",
        "read-only" if control.readonly else "",
        f"hidden: {control.hidden}" if control.hidden else "",
        f"foreign: {control.foreign}" if control.foreign else "",
    ]
    said = " ".join(flag for flag in flags if flag)
    section = f" in «{control.sections[0]}»" if control.sections else ""
    options = (
        f" [{', '.join(_cut(o.text.split(chr(10))[0], 20) for o in control.options[:4])}]" if control.options else ""
    )
    return f"{control.kind:<10} «{_cut(control.name)}»{section}{options}{f' ({said})' if said else ''}"


def _taken_for(control: forms.Control, claim: forms.Claim | None) -> str:
    """The concept with its evidence, or what the page says that we know no concept for."""
    if claim:
        return f"{claim.concept}  by {claim.source} «{_cut(claim.text)}» {claim.score}"
    said = "; ".join(f"{clue.source} «{_cut(clue.text, 30)}»" for clue in control.clues[:3])
    return f"nothing that we know{f': {said}' if said else ''}"


def _reasons(control: forms.Control, controls: Sequence[forms.Control]) -> Iterator[str]:
    """What each text about a control says, and which other concepts it might have been."""
    said = forms.explain(control, controls)
    yield from (f"      {sentence}" for sentence in said.evidence)
    if said.rivals:
        yield f"      rivals: {', '.join(f'{one.concept} {one.score} by {one.source}' for one in said.rivals)}"


def _refused(controls: Sequence[forms.Control], claims: Sequence[forms.Claim | None]) -> Iterator[str]:
    """What a fill would refuse, if every concept that is claimed on the page were asked for."""
    asked = {(claim.concept, _section(control)): None for control, claim in zip(controls, claims, strict=True) if claim}
    fields = [forms.Field(concept, str, section=section) for concept, section in asked]
    refusals = forms.resolve(fields, controls).refusals
    if refusals:
        yield ""
        yield "would be refused"
        yield from (f"  {refusal.sentence()}" for refusal in refusals)


def _section(control: forms.Control) -> str:
    name, number = forms.section_of(control)
    return f"{name}#{number}" if number else name


def _complaints(page: Page) -> Iterator[str]:
    found = forms.complaints(page)
    if found:
        yield ""
        yield "the page complains"
        yield from (f"  {complaint.sentence()}" for complaint in found)


def _cut(text: str, length: int = _LONG) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"
