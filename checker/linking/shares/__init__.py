"""Shares of a whole: which part, which base, and lists that come to a hundred."""
