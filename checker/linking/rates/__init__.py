"""Rates by their definition, their name or their place."""
