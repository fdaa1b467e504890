"""What an organisation is in compulsory verification."""

from enum import StrEnum


class OrganisationKind(StrEnum):
    """企业 uses instruments and keeps a ledger; 机构 verifies them under an authorisation."""

    ENTERPRISE = "enterprise"
    INSTITUTION = "institution"
