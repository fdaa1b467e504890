"""E-mail: through SES, or where there is none (the China regions) through SMTP."""

from chalicelib.adapters.config import MailService, config
from chalicelib.domain.notices.ports import Mail


def mail() -> Mail:
    """The carrier that the configuration names."""
    settings = config()
    if settings.mail_service is MailService.SES:
        from chalicelib.adapters.mail.ses import SesMail

        return SesMail(settings.mail_from, settings.mail_configuration_set)
    from chalicelib.adapters.mail.smtp import SmtpMail

    return SmtpMail(settings.smtp_host, settings.smtp_port, settings.smtp_secret, settings.mail_from)
