"""Stocks and flows, balances, and what cannot be more than what it comes from."""
