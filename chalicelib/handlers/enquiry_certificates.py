"""The public enquiry over HTTP: certificates, by number."""

from chalicelib.domain.clock import now
from chalicelib.domain.enquiry.certificate import Certificate, CertificateFile
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.enquiry_certificates_models import (
    CertificateFileOut,
    CertificateNumberQuery,
    CertificateOut,
    CertificatesOut,
    NumberedCertificateOut,
)
from chalicelib.services.enquiry import certificates
from chalicelib.services.enquiry.limit import count_enquiry


@api.endpoint("GET", "/enquiry/certificates", query=CertificateNumberQuery, response=CertificatesOut)
def look_up_certificates(request: Request[None, CertificateNumberQuery]) -> CertificatesOut:
    """The certificates that have, or had, a number; institutions number on their own, so hardly ever two."""
    count_enquiry(request.origin.address, now())
    found = certificates.numbered(request.query.number)
    return CertificatesOut(items=[NumberedCertificateOut(**_presented(each)) for each in found])


@api.endpoint(
    "GET",
    "/enquiry/institutions/{institution}/certificate",
    query=CertificateNumberQuery,
    response=CertificateOut,
)
def look_up_certificate(request: Request[None, CertificateNumberQuery]) -> CertificateOut:
    """The certificate that an institution (by its id or code) gave a number, with hashes of its files."""
    count_enquiry(request.origin.address, now())
    found = certificates.shown(request.path["institution"], request.query.number)
    files = [_present_file(each) for each in found.files]
    return CertificateOut(**_presented(found.certificate), files=files)


def _presented(found: Certificate) -> dict[str, object]:
    return {name: getattr(found, name) for name in Certificate.__slots__}


def _present_file(file: CertificateFile) -> CertificateFileOut:
    return CertificateFileOut(sha256=file.sha256, number=file.number, holds=file.holds)
