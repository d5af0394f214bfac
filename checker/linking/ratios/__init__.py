"""Ratios, multiples and proportions."""
