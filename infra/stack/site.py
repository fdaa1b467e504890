"""The site in AWS: a private bucket behind CloudFront, which also serves the API under /api.

An origin access identity, not the newer origin access control, because CloudFormation refused the latter
in the China regions. There a distribution also needs a name of its own and an ICP filing.
"""

from infra.stack.buckets import bucket
from infra.stack.headers import FRAMES, HSTS_SECONDS, PERMISSIONS, REFERRER, content_security_policy
from infra.stack.intrinsics import (
    Resource,
    Resources,
    Value,
    attribute,
    either,
    inside_bucket,
    only_if,
    ref,
    resource,
    sub,
)

_HOSTED = {"Condition": "HostsSite"}

#: CloudFront's managed policies.
CACHING_OPTIMISED = "658327ea-f89d-4fab-a63d-7e88639e58f6"
CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
ALL_BUT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac"

EVERY_METHOD = ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"]

#: The application's own addresses have no file: they get its page.
TO_THE_PAGE = """function handler(event) {
  var request = event.request;
  if (request.uri.lastIndexOf('.') <= request.uri.lastIndexOf('/')) request.uri = '/index.html';
  return request;
}
"""


def _headers() -> Resource:
    uploads = "https://${UploadsBucket.RegionalDomainName}"
    documents = "https://${DocumentsBucket.RegionalDomainName}"
    security = {
        "ContentSecurityPolicy": {
            "ContentSecurityPolicy": sub(content_security_policy(uploads, documents)),
            "Override": True,
        },
        "ContentTypeOptions": {"Override": True},
        "FrameOptions": {"FrameOption": FRAMES, "Override": True},
        "ReferrerPolicy": {"ReferrerPolicy": REFERRER, "Override": True},
        "StrictTransportSecurity": {
            "AccessControlMaxAgeSec": HSTS_SECONDS,
            "IncludeSubdomains": True,
            "Override": True,
        },
    }
    permissions = {"Header": "Permissions-Policy", "Value": PERMISSIONS, "Override": True}
    config = {
        "Name": sub("${AWS::StackName}-security"),
        "SecurityHeadersConfig": security,
        "CustomHeadersConfig": {"Items": [permissions]},
    }
    return resource("CloudFront::ResponseHeadersPolicy", {"ResponseHeadersPolicyConfig": config}, **_HOSTED)


def _behaviour(origin: str, caching: str, **more: Value) -> Resource:
    return {
        "TargetOriginId": origin,
        "ViewerProtocolPolicy": "redirect-to-https",
        "CachePolicyId": caching,
        "ResponseHeadersPolicyId": ref("SiteHeaders"),
        "Compress": True,
        **more,
    }


def _origins() -> list[Resource]:
    identity = sub("origin-access-identity/cloudfront/${SiteIdentity}")
    return [
        {
            "Id": "site",
            "DomainName": attribute("SiteBucket", "RegionalDomainName"),
            "S3OriginConfig": {"OriginAccessIdentity": identity},
        },
        {
            "Id": "api",
            "DomainName": sub("${RestAPI}.execute-api.${AWS::Region}.${AWS::URLSuffix}"),
            "CustomOriginConfig": {"OriginProtocolPolicy": "https-only", "OriginSSLProtocols": ["TLSv1.2"]},
        },
    ]


def _certificate() -> Value:
    modern = {"SslSupportMethod": "sni-only", "MinimumProtocolVersion": "TLSv1.2_2021"}
    acm = {"AcmCertificateArn": ref("SiteAcmCertificate"), **modern}
    iam = {"IamCertificateId": ref("SiteIamCertificate"), **modern}
    cloudfronts_own = {"CloudFrontDefaultCertificate": True}
    return either("HasAcmCertificate", acm, either("HasIamCertificate", iam, cloudfronts_own))


def _distribution() -> Resource:
    page = {"EventType": "viewer-request", "FunctionARN": attribute("SitePage", "FunctionARN")}
    api = _behaviour(
        "api",
        CACHING_DISABLED,
        PathPattern="/api/*",
        AllowedMethods=EVERY_METHOD,
        OriginRequestPolicyId=ALL_BUT_HOST,
    )
    # The name is the host of the site's address.
    own_name = {"Fn::Select": [1, {"Fn::Split": ["://", ref("SiteUrl")]}]}
    config = {
        "Enabled": True,
        "HttpVersion": "http2",
        "DefaultRootObject": "index.html",
        "Aliases": only_if("HasOwnName", [own_name]),
        "ViewerCertificate": _certificate(),
        "Origins": _origins(),
        "DefaultCacheBehavior": _behaviour("site", CACHING_OPTIMISED, FunctionAssociations=[page]),
        "CacheBehaviors": [api],
    }
    return resource("CloudFront::Distribution", {"DistributionConfig": config}, **_HOSTED)


def site() -> Resources:
    """All of it only where the stack is to serve the site."""
    identity = {"CloudFrontOriginAccessIdentityConfig": {"Comment": ref("AWS::StackName")}}
    page = {
        "Name": sub("${AWS::StackName}-page"),
        "AutoPublish": True,
        "FunctionCode": TO_THE_PAGE,
        "FunctionConfig": {
            "Comment": "The page for addresses without a file",
            "Runtime": "cloudfront-js-2.0",
        },
    }
    reads = {
        "Effect": "Allow",
        "Principal": {"CanonicalUser": attribute("SiteIdentity", "S3CanonicalUserId")},
        "Action": "s3:GetObject",
        "Resource": inside_bucket("SiteBucket", "*"),
    }
    policy = {"Bucket": ref("SiteBucket"), "PolicyDocument": {"Version": "2012-10-17", "Statement": [reads]}}
    return {
        "SiteBucket": bucket("site", {"VersioningConfiguration": {"Status": "Enabled"}}, **_HOSTED),
        "SiteBucketPolicy": resource("S3::BucketPolicy", policy, **_HOSTED),
        "SiteIdentity": resource("CloudFront::CloudFrontOriginAccessIdentity", identity, **_HOSTED),
        "SitePage": resource("CloudFront::Function", page, **_HOSTED),
        "SiteHeaders": _headers(),
        "SiteDistribution": _distribution(),
    }
