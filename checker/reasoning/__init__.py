"""What figures imply together: which of them are wrong, what they may have been meant to be, how a document rounds.

README.md beside this file explains how. Its modules are imported one by one: nothing of the search for wrong figures
is loaded for a document whose relations all hold.
"""
