"""E-mail through Amazon SES."""

from typing import TYPE_CHECKING

from botocore.exceptions import BotoCoreError, ClientError

from chalicelib.adapters import clients
from chalicelib.adapters.aws_refusals import send_error
from chalicelib.domain.notices.ports import Email

if TYPE_CHECKING:
    from mypy_boto3_sesv2.type_defs import ContentTypeDef, SendEmailRequestTypeDef


class SesMail:
    """Sends from one verified address; the configuration set reports bounces, with the e-mail's tags."""

    def __init__(self, sender: str, configuration_set: str) -> None:
        self._sender = sender
        self._configuration_set = configuration_set

    def send(self, email: Email) -> str:
        """Hand over one e-mail; SES's message id."""
        try:
            return clients.ses().send_email(**self._request(email))["MessageId"]
        except (ClientError, BotoCoreError) as error:
            raise send_error(error) from error

    def _request(self, email: Email) -> "SendEmailRequestTypeDef":
        request: SendEmailRequestTypeDef = {
            "FromEmailAddress": self._sender,
            "Destination": {"ToAddresses": [email.to]},
            "Content": {
                "Simple": {
                    "Subject": _text(email.subject),
                    "Body": {"Text": _text(email.text), "Html": _text(email.html)},
                }
            },
            "EmailTags": [{"Name": name, "Value": value} for name, value in email.tags.items()],
        }
        if self._configuration_set:
            request["ConfigurationSetName"] = self._configuration_set
        return request


def _text(data: str) -> "ContentTypeDef":
    return {"Data": data, "Charset": "UTF-8"}
