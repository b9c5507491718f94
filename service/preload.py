"""Imported once in the process that all workers are forked from, so that they share its memory.

Only imports: whatever starts a thread must wait until after the fork.
"""

import service.work  # noqa: F401 - the imports are the purpose
