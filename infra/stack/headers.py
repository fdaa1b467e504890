"""The security headers of the site: CloudFront sends them in AWS, the front door on this machine."""

HSTS_SECONDS = 31_536_000


def content_security_policy(uploads: str, documents: str) -> str:
    """No inline script; `uploads` and `documents` are the origins that take the browser's files.

    Pictures among the documents are shown; everything else there opens in a tab of its own.

    Element Plus positions with style attributes; the human check computes in a worker.
    """
    directives = {
        "default-src": "'self'",
        "script-src": "'self'",
        "worker-src": "'self' blob:",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": f"'self' data: {documents}",
        "connect-src": " ".join(dict.fromkeys(("'self'", uploads, documents))),
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


def security_headers(uploads: str, documents: str) -> dict[str, str]:
    """All of them but HSTS, which plain HTTP does not know."""
    return {
        "Content-Security-Policy": content_security_policy(uploads, documents),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": FRAMES,
        "Referrer-Policy": REFERRER,
        "Permissions-Policy": PERMISSIONS,
    }
