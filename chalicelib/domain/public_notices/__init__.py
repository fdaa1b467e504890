"""What anybody may read of business that is finished (公示, requirement A12)."""
