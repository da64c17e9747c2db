"""The first products: each published once, those that the list already shows are left alone."""

from dataclasses import dataclass

from autofill.flow.page import PortalPage
from autofill.flow.session import Session
from autofill.flow.stage import Stage
from autofill.forms import Choice, Field
from autofill.profile import Profile
from autofill.profile.model import Product
from autofill.stages import board


@dataclass(frozen=True, slots=True)
class _Offer:
    """What the page asks: one product, and the profile that knows where its pictures are."""

    profile: Profile
    product: Product


PAGE: PortalPage[_Offer] = PortalPage(
    heading="publish-product",
    submit="submit",
    landed=("products",),
    irrevocable=True,
    fields=(
        Field("product_title", lambda o: o.product.title),
        Field("product_category", lambda o: Choice((o.product.category,))),
        Field("product_images", lambda o: tuple(o.profile.scan(image) for image in o.product.images)),
        Field("price", lambda o: o.product.price_usd),
        Field("stock", lambda o: o.product.stock),
        Field("sku_code", lambda o: o.product.sku_code),
        Field("weight", lambda o: o.product.weight_kg),
        Field("package_length", lambda o: o.product.length_cm),
        Field("package_width", lambda o: o.product.width_cm),
        Field("package_height", lambda o: o.product.height_cm),
        Field("freight_template", lambda o: Choice((o.product.freight_template,))),
        Field("delivery_days", lambda o: o.product.delivery_days),
        Field("description", lambda o: o.product.description),
    ),
)


def _run(session: Session) -> None:
    for number, product in enumerate(session.profile.products, 1):
        if product.sku_code not in _listed(session):
            session.press("publish-product")
            session.complete(PAGE, _Offer(session.profile, product), step=_step(number))


def _step(number: int) -> str:
    return f"product-{number:02}"


def _listed(session: Session) -> set[str]:
    """The SKU codes on the portal's product list."""
    session.press("products")
    session.arrive("products")
    return {cell.strip() for cell in session.page.locator("main td").all_inner_texts()}


def _proved(session: Session, step: str) -> bool:
    number = int(step.rpartition("-")[2])
    return session.profile.products[number - 1].sku_code in _listed(session)


def _reached(session: Session) -> bool:
    return board.state(session, "products") == "passed"


STAGE = Stage("products", _run, _reached, _proved, look_at="the portal's product list")
