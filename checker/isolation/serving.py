"""The child's side of ``isolation``: one request on standard input, one answer on standard output.

It imports as little as it can: each check of an office file waits for it.
"""

from __future__ import annotations

import gc
import os
import pickle
import sys
from importlib import import_module

from checker.errors import GoujiError, UnreadableError
from checker.isolation.transfer import Result, answer_of

REMEDY = "save it again in its program, or give the text as .txt"


def serve() -> None:
    """Does what is asked for within the bounds that come with it."""
    import resource

    module, function, data, path, arguments, memory, processor = pickle.loads(sys.stdin.buffer.read())
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (processor, processor))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.setrecursionlimit(2_000)
    gc.disable()  # the process ends with its answer, and till then keeps nearly all that it makes
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no part of the answer
    result: Result
    try:
        result = getattr(import_module(module), function)(data, path=path, **arguments)
    except GoujiError as error:
        result = error
    except (MemoryError, RecursionError) as error:
        result = UnreadableError(f"too large or too deep ({type(error).__name__})", path=path, remedy=REMEDY)
    except Exception as error:  # whatever a parser does with a damaged file, the other files are still read
        result = UnreadableError(f"damaged ({type(error).__name__}: {error})", path=path, remedy=REMEDY)
    out.write(answer_of(result))
    out.close()
