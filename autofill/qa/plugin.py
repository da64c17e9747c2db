"""The pytest plugin: fixtures for a mock portal, synthetic sellers, faults by name, and whole runs of the program.

    def test_the_portal_receives_what_the_profile_says(seller, run_autofill):
        result = run_autofill(seller)

        assert_ended(result, 0)
        assert_received(result, seller)

It is loaded by every pytest of an environment that has `autofill`, so what is not pytest's is imported by the fixtures.
"""

import shutil
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

_FAILED = pytest.StashKey[bool]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add options to the command line; those that show the browser (--headed, ...) are pytest-playwright's."""
    group = parser.getgroup("autofill", "autofill: the mock portal and its sellers")
    group.addoption("--persona", action="append", default=[], metavar="NAME", help="have the portal play a fault")
    group.addoption("--portal-lang", default="zh", choices=("zh", "en"), help="language of the portal (default zh)")
    group.addoption(
        "--portal-skin",
        default="kit",
        choices=("kit", "native", "iframe", "shadow"),
        help="controls of the portal (default kit)",
    )
    group.addoption("--seller-seed", type=int, default=1, metavar="N", help="which synthetic seller (default 1)")


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker for faults."""
    config.addinivalue_line("markers", "persona(*names): the mock portal plays these faults in this test")


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[Any]) -> Generator[None, object, object]:
    """Install `autofill.forms` into pytest-playwright's `playwright`, so that its pages can be filled."""
    made = yield
    if fixturedef.argname == "playwright":
        from autofill.forms import install

        install(made.selectors)  # type: ignore[attr-defined]  # what pytest-playwright's fixture of that name is
    return made


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember whether the test failed, which decides whether traces and pictures are kept."""
    report = yield
    item.stash[_FAILED] = item.stash.get(_FAILED, False) or report.failed
    return report


@pytest.fixture
def personas(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """Return the faults that the portal plays: those of the marker, nearest first, and of `--persona NAME[,NAME]`."""
    from autofill.qa.personas import VERDICTS

    marked = [name for marker in request.node.iter_markers("persona") for name in marker.args]
    asked = [name for names in request.config.getoption("--persona") for name in names.split(",")]
    chosen = tuple(dict.fromkeys([*marked, *asked]))
    if unknown := [name for name in chosen if name not in VERDICTS]:
        raise pytest.UsageError(f"no persona {', '.join(unknown)}; there are {', '.join(VERDICTS)}")
    return chosen


@pytest.fixture
def portal(tmp_path: Path, personas: tuple[str, ...]) -> Iterator[Any]:
    """Serve a mock portal with its own port and memory; it has an `.address`, and `.room` is its control room."""
    from autofill.qa import portals

    with portals.served(tmp_path / "portal.json", personas) as running:
        yield running


@pytest.fixture
def changed_portal(tmp_path: Path, personas: tuple[str, ...]) -> Iterator[Callable[..., Any]]:
    """Serve a copy of the portal that was edited: `changed_portal((file, old, new), ...)` returns it."""
    from autofill.qa import portals

    with ExitStack() as running:

        def change(*edits: tuple[str, str, str]) -> portals.Portal:
            folder = tmp_path / f"changed-{len(list(tmp_path.glob('changed-*'))) + 1}"
            return running.enter_context(portals.changed(folder, edits, personas))

        yield change


@pytest.fixture
def control_room(portal: Any) -> Any:
    """Return the control room of `portal`: inboxes, clock, reviewer's desk, faults, received submits, counters."""
    from mock_portal.control_room import ControlRoom

    return ControlRoom(portal.address)


@pytest.fixture
def make_seller(tmp_path: Path) -> Callable[..., Path]:
    """Write a synthetic seller: `make_seller(seed, *, change=None, **facts)` returns the path of profile.json.

    The facts are those of `autofill.qa.sellers.make` (method, category, sole_trader ...); `change(profile)` may then
    alter the profile's JSON in place.
    """

    def make(seed: int, *, change: Callable[[dict[str, Any]], object] | None = None, **facts: Any) -> Path:
        from autofill.qa import sellers

        profile = sellers.make(seed, scans="scans", **facts)
        folder = tmp_path / f"seller-{seed}"
        sellers.draw_scans(profile, folder)
        if change is not None:
            change(profile)
        sellers.write_profile(profile, folder / "profile.json")
        return folder / "profile.json"

    return make


@pytest.fixture
def seller(pytestconfig: pytest.Config, make_seller: Callable[..., Path]) -> Path:
    """Return the synthetic seller of `--seller-seed`: the same number is the same seller."""
    return make_seller(pytestconfig.getoption("--seller-seed"))


@pytest.fixture
def begin_at(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[..., None]:
    """Return a function that puts a seller at a stage: `begin_at(profile, "paid", products=-1, portal=None)`.

    The stages are those of `autofill.qa.preset.STAGES`; what is behind the seller was never received, and is there.
    `products` says how many are published; -1 is all but the last, as in a slice.
    """

    def begin(profile: Path, stage: str, *, products: int = 0, portal: Any = None) -> None:
        from autofill.qa import portals, preset

        here = portals.Portal((portal or request.getfixturevalue("portal")).address)
        preset.stand(here, profile, stage, products=products)
        preset.keep_session(here, profile, tmp_path / "runs")

    return begin


@pytest.fixture
def run_autofill(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Run the program to its end: `run_autofill(profile, *options, portal=None, lang=None, ...)` returns a `Result`.

    `options` are the program's own, as on its command line; what may be named is in `autofill.qa.program.run`. A second
    call with the same profile continues the application, as the same command does.
    """
    recorded: list[Path] = []
    watch = _watch(request.config)
    target = Path(request.getfixturevalue("output_path")) if watch["trace"] or watch["picture"] else tmp_path

    def run(profile: Path, *options: str, portal: Any = None, **more: Any) -> Any:
        from autofill.qa import portals, program

        address = (portal or request.getfixturevalue("portal")).address
        recorded.append(tmp_path / f"watched-{len(recorded) + 1}")
        chosen = {
            "lang": request.config.getoption("--portal-lang"),
            "skin": request.config.getoption("--portal-skin"),
            "watch": program.Watch(folder=recorded[-1], **watch),
            **more,
        }
        return program.run(profile, portals.Portal(address), runs=tmp_path / "runs", options=options, **chosen)

    yield run
    _keep(request, recorded, target)


def _watch(config: pytest.Config) -> dict[str, Any]:
    """What pytest-playwright's options ask for; nothing where it is not installed."""
    return {
        "headed": config.getoption("--headed", False),  # noqa: FBT003 - the default, by pytest's signature
        "slowmo_ms": config.getoption("--slowmo", 0) or 0,
        "trace": config.getoption("--tracing", "off") != "off",
        "picture": config.getoption("--screenshot", "off") != "off",
    }


def _keep(request: pytest.FixtureRequest, recorded: list[Path], target: Path) -> None:
    """Move traces and pictures to where pytest-playwright puts its own, as its options say."""
    failed = request.node.stash.get(_FAILED, False)
    wanted = {
        "trace-*.zip": request.config.getoption("--tracing", "off") in {"on", *(["retain-on-failure"] * failed)},
        "page-*.png": request.config.getoption("--screenshot", "off") in {"on", *(["only-on-failure"] * failed)},
    }
    found = [path for folder in recorded for pattern, keep in wanted.items() if keep for path in folder.glob(pattern)]
    for path in found:
        target.mkdir(parents=True, exist_ok=True)
        shutil.move(path, target / f"{path.parent.name}-{path.name}")
