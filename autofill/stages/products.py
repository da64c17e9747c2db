"""The first products: each published once, those that the list already shows are left alone."""

from autofill.flow.page import PortalPage
from autofill.flow.session import Session
from autofill.flow.stage import Stage
from autofill.forms import Choice, Field, Measure
from autofill.profile import Profile
from autofill.stages import board, names


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
    for product, page in zip(session.profile.products, _pages(session.profile), strict=True):
        if product.sku_code not in _listed(session):
            session.press("publish-product")
            session.complete(page, session.profile)


def _listed(session: Session) -> set[str]:
    """Every cell of the portal's product list: a SKU code stands in a cell of its own."""
    if not session.at("products"):
        session.press("products")
    session.arrive("products")
    return {cell.strip() for cell in session.page.get_by_role("cell").all_inner_texts()}


def _proved(session: Session, step: str) -> bool:
    number = int(step.rpartition("-")[2])
    return session.profile.products[number - 1].sku_code in _listed(session)


def _reached(session: Session) -> bool:
    """The board is content with ten; the seller is when every product of the profile is listed."""
    if board.state(session, "products") != "passed":
        return False
    return {product.sku_code for product in session.profile.products} <= _listed(session)


STAGE = Stage("products", _run, _reached, _proved, look_at="the portal's product list", pages=_pages)
