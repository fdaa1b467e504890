"""The security headers of the site: CloudFront sends them in AWS, the front door on this machine."""

HSTS_SECONDS = 31_536_000


def content_security_policy(uploads: str) -> str:
    """No inline script; `uploads` is the origin that takes the browser's files.

    Element Plus positions with style attributes; the human check computes in a worker.
    """
    directives = {
        "default-src": "'self'",
        "script-src": "'self'",
        "worker-src": "'self' blob:",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data:",
        "connect-src": f"'self' {uploads}",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


#: Further headers, the same everywhere.
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
REFERRER = "strict-origin-when-cross-origin"
FRAMES = "DENY"


def security_headers(uploads: str) -> dict[str, str]:
    """All of them but HSTS, which plain HTTP does not know."""
    return {
        "Content-Security-Policy": content_security_policy(uploads),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": FRAMES,
        "Referrer-Policy": REFERRER,
        "Permissions-Policy": PERMISSIONS,
    }
