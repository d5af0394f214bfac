"""Growth, increments and differences: against which figure, and which way."""
