"""Wholes and their parts, in every form in which a text adds up."""
