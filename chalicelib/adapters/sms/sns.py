"""SMS through Amazon SNS."""

from botocore.exceptions import BotoCoreError, ClientError

from chalicelib.adapters import clients
from chalicelib.adapters.aws_refusals import send_error

COUNTRY = "+86"


class SnsSms:
    """Publishes to the number itself; no topic stands in between."""

    def send(self, mobile: str, text: str) -> str:
        """Hand over one SMS; SNS's message id."""
        try:
            answer = clients.sns().publish(
                PhoneNumber=COUNTRY + mobile,
                Message=text,
                # Transactional messages are delivered also when advertising is not.
                MessageAttributes={
                    "AWS.SNS.SMS.SMSType": {"DataType": "String", "StringValue": "Transactional"}
                },
            )
        except (ClientError, BotoCoreError) as error:
            raise send_error(error) from error
        return answer["MessageId"]
