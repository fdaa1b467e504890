"""What organisations think of the service once their business is finished (服务评价, requirement A11)."""
