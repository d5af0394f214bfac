"""Lists that count their items, go with other lists, or number themselves."""
