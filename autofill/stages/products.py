"""Stage "products": publish the first products, each once; those that the list already shows are left alone."""

from autofill.errors import OutcomeUnknown
from autofill.flow.page import PortalPage
from autofill.flow.record.journal import State
from autofill.flow.session import Session
from autofill.flow.stage import Stage
from autofill.forms import Choice, Field, Measure
from autofill.language import tr
from autofill.profile import Profile
from autofill.stages.portal import board, names, product_list


def _page(index: int) -> PortalPage[Profile]:
    """The page on which the product at `index` of the profile is published."""
    return PortalPage(
        heading="publish-product",
        submit="submit",
        landed=("products",),
        irrevocable=True,
        step=f"product-{index + 1:02}",
        fields=(
            Field("product_title", lambda p: p.products[index].title),
            Field("product_category", lambda p: names.product_category(p.products[index])),
            Field("product_images", lambda p: tuple(p.scan(image) for image in p.products[index].images)),
            Field("price", lambda p: Measure(p.products[index].price_usd, "USD")),
            Field("stock", lambda p: Measure(p.products[index].stock, "pcs")),
            Field("sku_code", lambda p: p.products[index].sku_code),
            Field("weight", lambda p: Measure(p.products[index].weight_kg, "kg")),
            Field("package_length", lambda p: Measure(p.products[index].length_cm, "cm")),
            Field("package_width", lambda p: Measure(p.products[index].width_cm, "cm")),
            Field("package_height", lambda p: Measure(p.products[index].height_cm, "cm")),
            Field("freight_template", lambda p: Choice((p.products[index].freight_template,))),
            Field("delivery_days", lambda p: Measure(p.products[index].delivery_days, "day")),
            Field("description", lambda p: p.products[index].description),
        ),
    )


def _pages(profile: Profile) -> tuple[PortalPage[Profile], ...]:
    return tuple(_page(index) for index in range(len(profile.products)))


def _run(session: Session) -> None:
    """Publish each product that the list does not show; of one that the portal took already, the journal's word counts.

    Raises:
        OutcomeUnknown: the list can't be read to its end, so that nobody knows whether it has a product.
    """
    products, pages = session.profile.products, _pages(session.profile)
    listed = product_list.read(session, (product.sku_code for product in products))
    for product, page in zip(products, pages, strict=True):
        if product.sku_code in listed.codes or _was_taken(session, page.name):
            continue
        if listed.open_end and not _was_settled(session, page.name):
            session.journal.record(session.stage, page.name, State.UNKNOWN, seen=listed.open_end)
            raise OutcomeUnknown(session.stage, page.name, STAGE.look_at, seen=listed.open_end)
        session.press("publish-product")
        session.complete(page, session.profile)
        if shown := product_list.differs(session, product.sku_code, product.title):
            cut = "«{step}»: the portal's list shows its title as «{title}»; correct it there"
            session.progress.say(tr(cut, step=page.name, title=shown))


def _was_taken(session: Session, step: str) -> bool:
    """Whether the portal took it by proof: its list may lag behind."""
    entry = session.journal.last(session.stage, step)
    return entry is not None and entry.state is State.ACCEPTED


def _was_settled(session: Session, step: str) -> bool:
    """Whether a person has looked, or the portal refused it: it is not there."""
    entry = session.journal.last(session.stage, step)
    return entry is not None and entry.state is State.REJECTED


def _proved(session: Session, step: str) -> bool:
    code = session.profile.products[int(step.rpartition("-")[2]) - 1].sku_code
    return code in product_list.read(session, [code]).codes


def _reached(session: Session) -> bool:
    """The board is content with ten; the seller is when each product of the profile is listed, or was taken."""
    if board.state(session, "products") != "passed":
        return False
    pages = _pages(session.profile)
    codes = [
        product.sku_code
        for product, page in zip(session.profile.products, pages, strict=True)
        if not _was_taken(session, page.name)
    ]
    return not codes or set(codes) <= product_list.read(session, codes).codes


STAGE = Stage("products", _run, _reached, _proved, look_at="the portal's product list", pages=_pages)
