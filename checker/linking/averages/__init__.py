"""Averages, prices and products: so much each."""
