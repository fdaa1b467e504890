"""What can be done, as the audit names it; the user interface has the words (`audit.actions`)."""

from enum import StrEnum


class Action(StrEnum):
    """Codes are stable: entries are kept for good."""

    SMS_CODE_REQUESTED = "sms_code_requested"
    REGISTERED = "registered"
    REGISTRATION_CORRECTED = "registration_corrected"
    REVIEW_APPROVED = "review_approved"
    REVIEW_REFUSED = "review_refused"
    ADMINISTRATOR_CREATED = "administrator_created"
    LOGGED_IN = "logged_in"
    LOGGED_OUT = "logged_out"
    LOG_IN_FAILED = "log_in_failed"
    LOG_IN_DELAYED = "log_in_delayed"
    INSTRUMENT_ADDED = "instrument_added"
    INSTRUMENT_EDITED = "instrument_edited"
    INSTRUMENT_DELETED = "instrument_deleted"
    INSTRUMENT_DISABLED = "instrument_disabled"
    INSTRUMENT_ENABLED = "instrument_enabled"
    INSTRUMENT_SCRAPPED = "instrument_scrapped"
    IMPORT_STARTED = "import_started"
    IMPORT_FINISHED = "import_finished"
    IMPORT_REFUSED = "import_refused"
    IMPORT_FAILED = "import_failed"
    EXPORT_STARTED = "export_started"
    EXPORT_FINISHED = "export_finished"
    EXPORT_FAILED = "export_failed"
    RESULT_DOWNLOADED = "result_downloaded"
    MESSAGES_READ = "messages_read"
    REMINDERS_PLANNED = "reminders_planned"
