"""API tokens: the key of an organisation's own system."""
