"""By which ways an organisation wants to hear of its reservations; the message on the site always comes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Channels:
    """电子邮件 and 短信; both until the organisation says otherwise (decision 28)."""

    email: bool = True
    sms: bool = True


#: What nobody may miss goes by every way that there is.
EVERY_CHANNEL = Channels()
