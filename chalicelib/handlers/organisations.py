"""An organisation and its registration over HTTP."""

from collections.abc import Mapping
from datetime import date

from chalicelib.domain.audit.action import Action
from chalicelib.domain.clock import today
from chalicelib.domain.documents.document import DocumentPurpose
from chalicelib.domain.identity.mobile import masked_mobile
from chalicelib.domain.organisations.authorisation import Authorisation
from chalicelib.domain.organisations.channels import Channels
from chalicelib.domain.organisations.organisation import Organisation, Particulars, Registration
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.documents import present_document
from chalicelib.handlers.documents_models import DocumentOut
from chalicelib.handlers.organisations_models import (
    AuthorisationIn,
    AuthorisationOut,
    ChannelsIn,
    ChannelsOut,
    CorrectionIn,
    OrganisationOut,
    ParticularsIn,
    RegistrationIn,
    ScopeOut,
)
from chalicelib.services.documents.claim import Chosen
from chalicelib.services.organisations import channels, own


@api.endpoint("GET", "/organisation", response=OrganisationOut)
def show_organisation(request: Request[None, None]) -> OrganisationOut:
    """The caller's own organisation, whatever became of its review."""
    return present(own.organisation(request.caller.organisation))


@api.endpoint(
    "PUT",
    "/organisation",
    body=CorrectionIn,
    response=OrganisationOut,
    versioned=True,
    audit=(Action.REGISTRATION_CORRECTED,),
)
def correct_organisation(request: Request[CorrectionIn, None]) -> OrganisationOut:
    """Correct a refused registration; it goes to review again. An ID left blank stays as it was."""
    organisation, body = request.caller.organisation, request.body
    said = registration_of(body, body.authorisation)
    uploads = uploads_of(body, body.authorisation_certificate if body.authorisation else None)
    return present(own.resubmit(organisation, request.version, said, uploads, actor=request.actor))


@api.endpoint(
    "PUT",
    "/organisation/particulars",
    body=ParticularsIn,
    response=OrganisationOut,
    versioned=True,
    audit=(Action.ORGANISATION_EDITED,),
)
def edit_organisation(request: Request[ParticularsIn, None]) -> OrganisationOut:
    """Change type, address and pictures, which need no review."""
    organisation, body = request.caller.organisation, request.body
    said = Particulars(entity_type=body.entity_type, address=body.address)
    return present(own.edit(organisation, request.version, said, photos_of(body), actor=request.actor))


@api.endpoint("GET", "/organisation/channels", response=ChannelsOut)
def show_channels(request: Request[None, None]) -> ChannelsOut:
    """By which ways the caller's organisation hears of its reservations, beside the messages on the site."""
    return _present_channels(own.organisation(request.caller.organisation))


@api.endpoint(
    "PUT",
    "/organisation/channels",
    body=ChannelsIn,
    response=ChannelsOut,
    audit=(Action.CHANNELS_CHOSEN,),
)
def choose_channels(request: Request[ChannelsIn, None]) -> ChannelsOut:
    """Choose them; instruments that failed, due dates and what concerns the account always go by all."""
    chosen = Channels(email=request.body.email, sms=request.body.sms)
    return _present_channels(channels.choose(request.caller.organisation, chosen, actor=request.actor))


def _present_channels(organisation: Organisation) -> ChannelsOut:
    return ChannelsOut(email=organisation.channels.email, sms=organisation.channels.sms)


def registration_of(body: RegistrationIn, authorisation: AuthorisationIn | None) -> Registration:
    """What the organisation says about itself, for the services."""
    return Registration(
        name=body.organisation_name,
        division=body.division,
        legal_representative=body.legal_representative,
        legal_representative_id=body.legal_representative_id,
        email=body.email,
        entity_type=body.entity_type,
        address=body.address,
        authorisation=authorisation.authorisation() if authorisation else None,
    )


def uploads_of(body: RegistrationIn, certificate: str | None) -> Mapping[str, Chosen]:
    """What the organisation hands in, by the names of the fields."""
    papers = [
        ("business_licence", DocumentPurpose.BUSINESS_LICENCE, body.business_licence),
        ("authorisation_certificate", DocumentPurpose.AUTHORISATION_CERTIFICATE, certificate),
    ]
    return {field: Chosen(purpose, each) for field, purpose, each in papers if each} | photos_of(body)


def photos_of(body: ParticularsIn) -> dict[str, Chosen]:
    """The pictures, by the names of their fields."""
    photos = enumerate(body.photos)
    return {f"photos.{place}": Chosen(DocumentPurpose.ORGANISATION_PHOTO, each) for place, each in photos}


def _present_documents(organisation: Organisation, purpose: DocumentPurpose) -> list[DocumentOut]:
    return [present_document(each) for each in organisation.documents_for(purpose)]


def present(organisation: Organisation) -> OrganisationOut:
    """An organisation as the API shows it."""
    authorisation = organisation.authorisation
    licences = _present_documents(organisation, DocumentPurpose.BUSINESS_LICENCE)
    certificates = _present_documents(organisation, DocumentPurpose.AUTHORISATION_CERTIFICATE)
    return OrganisationOut(
        id=organisation.id,
        code=organisation.code,
        kind=organisation.kind,
        version=organisation.version,
        name=organisation.name,
        division=organisation.division,
        legal_representative=organisation.legal_representative,
        legal_representative_id=organisation.masked_legal_representative_id,
        mobile=masked_mobile(organisation.mobile),
        email=organisation.email,
        entity_type=organisation.entity_type,
        address=organisation.address,
        authorisation=present_authorisation(authorisation, today()) if authorisation else None,
        business_licence=licences[0] if licences else None,
        photos=_present_documents(organisation, DocumentPurpose.ORGANISATION_PHOTO),
        authorisation_certificate=certificates[0] if certificates else None,
        review_state=organisation.review_state,
        review_reason=organisation.review_reason,
        registered_at=organisation.registered_at,
        reviewed_at=organisation.reviewed_at,
    )


def present_authorisation(authorisation: Authorisation, day: date) -> AuthorisationOut:
    """An authorisation as the API shows it on a day."""
    return AuthorisationOut(
        certificate_number=authorisation.certificate_number,
        level=authorisation.level,
        regions=list(authorisation.regions),
        scope=[ScopeOut(item=each.item, kind=each.kind) for each in authorisation.scope],
        valid_from=authorisation.valid_from,
        valid_until=authorisation.valid_until,
        standing=authorisation.standing(day),
    )
