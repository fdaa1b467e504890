"""The site in AWS: the same headers as on this machine, and the API behind the same name."""

from infra.stack.headers import content_security_policy, security_headers
from tests.infra.packaged import Template


def test_scripts_come_from_the_site_only() -> None:
    policy = content_security_policy("https://uploads.example", "https://documents.example")
    assert "script-src 'self';" in policy
    assert "connect-src 'self' https://uploads.example https://documents.example;" in policy
    assert "img-src 'self' data: https://documents.example;" in policy
    assert "frame-ancestors 'none'" in policy


def test_cloudfront_sends_the_headers_of_the_front_door(template: Template) -> None:
    config = template.of_type("CloudFront::ResponseHeadersPolicy")["SiteHeaders"][
        "ResponseHeadersPolicyConfig"
    ]
    security = config["SecurityHeadersConfig"]
    local = security_headers(
        "https://${UploadsBucket.RegionalDomainName}", "https://${DocumentsBucket.RegionalDomainName}"
    )
    policy = security["ContentSecurityPolicy"]["ContentSecurityPolicy"]["Fn::Sub"]
    assert policy == local["Content-Security-Policy"]
    assert security["FrameOptions"]["FrameOption"] == local["X-Frame-Options"]
    assert security["ReferrerPolicy"]["ReferrerPolicy"] == local["Referrer-Policy"]
    assert config["CustomHeadersConfig"]["Items"][0]["Value"] == local["Permissions-Policy"]
    assert "ContentTypeOptions" in security


def test_the_api_is_never_cached(template: Template) -> None:
    config = template.of_type("CloudFront::Distribution")["SiteDistribution"]["DistributionConfig"]
    (api,) = config["CacheBehaviors"]
    assert api["PathPattern"] == "/api/*"
    assert api["CachePolicyId"] == "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
    assert "DELETE" in api["AllowedMethods"]


def test_without_a_site_nothing_of_it_is_made(template: Template) -> None:
    assert template.document["Parameters"]["Site"]["Default"] == "none"
    made = {name for name, each in template.resources.items() if each.get("Condition") == "HostsSite"}
    assert made == {
        "SiteBucket",
        "SiteBucketPolicy",
        "SiteIdentity",
        "SitePage",
        "SiteHeaders",
        "SiteDistribution",
    }
