"""What notices share in the activity table."""

from datetime import timedelta

from chalicelib.adapters.config import table_name

#: Messages, deliveries and runs are kept so long, then DynamoDB clears them away.
KEPT = timedelta(days=400)


class ActivityMeta:
    """The table of jobs, messages, deliveries and runs."""

    table_name = table_name("ACTIVITY_TABLE")
