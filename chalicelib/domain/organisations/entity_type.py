"""What kind of body an organisation is 企业类型, as its licence or certificate of registration says."""

from enum import StrEnum


class EntityType(StrEnum):
    """The usual kinds of market entities, and the bodies beside them that use or verify instruments."""

    LIMITED_COMPANY = "limited_company"
    JOINT_STOCK_COMPANY = "joint_stock_company"
    STATE_OWNED = "state_owned"
    COLLECTIVE = "collective"
    PARTNERSHIP = "partnership"
    SOLE_PROPRIETORSHIP = "sole_proprietorship"
    FOREIGN_INVESTED = "foreign_invested"
    SELF_EMPLOYED = "self_employed"
    FARMERS_COOPERATIVE = "farmers_cooperative"
    BRANCH = "branch"
    PUBLIC_INSTITUTION = "public_institution"
    GOVERNMENT_BODY = "government_body"
    SOCIAL_ORGANISATION = "social_organisation"
    OTHER = "other"
