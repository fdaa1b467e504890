"""Leaving a trace in the audit (requirement F5).

Wherever a change is a transaction, its entry goes along in it:
`adapters.tables.audit.stage(transaction, label, entry)`. `record` is for what is no transaction.
"""

from chalicelib.adapters.tables import audit
from chalicelib.domain.audit.entry import Entry


def record(entry: Entry) -> None:
    """Store an entry right after what it tells of; if it cannot be stored, the request fails and says so."""
    audit.put(entry)
