"""API tokens: made, seen and revoked by the organisation; used by its systems."""
