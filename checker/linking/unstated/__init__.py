"""Quotients of which the text does not tell a term, or does not say which it is."""
