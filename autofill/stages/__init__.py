"""The stages of the journey, in order: what the seller center asks of a new seller from China's mainland."""

from autofill.stages import brand, exam, fee, identity, open, plan, products, register, review, verify  # noqa: A004

STAGES = (
    register.STAGE,  # account: e-mail, password, names, phone, address
    verify.STAGE,  # the codes sent to e-mail and phone
    identity.STAGE,  # corporate or legal representative's Alipay
    review.STAGE,  # up to 48 hours
    exam.STAGE,  # sat by a person
    plan.STAGE,  # sales plan and exactly one category
    brand.STAGE,  # where the category needs it; up to 7 working days
    fee.STAGE,  # paid by a person
    products.STAGE,  # at least ten
    open.STAGE,  # the store is open
)
