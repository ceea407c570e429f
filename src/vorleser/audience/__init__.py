"""Who may subscribe to the private feeds of a folder, and how often each edition is downloaded from it.

Both are kept in one hidden file of the folder, which is never served and never uploaded.
"""
