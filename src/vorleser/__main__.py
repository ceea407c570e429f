"""Run the command line program: ``python -m vorleser`` is the same as ``vorleser``."""

import gc
import sys

_OFTEN_ENOUGH = 200_000  # new objects before a garbage collection: imports make many objects that stay


def main() -> None:
    """Run the program; Ctrl-C ends it with one line even while its modules are still being imported."""
    gc.set_threshold(_OFTEN_ENOUGH)
    try:
        from vorleser import cli  # that is where the time goes
    except KeyboardInterrupt:
        sys.stderr.write("vorleser: interrupted\n")
        sys.exit(130)
    try:
        cli.run_cli()
    finally:
        gc.freeze()  # at exit Python collects garbage three times, which takes as long as speaking a sentence


if __name__ == "__main__":
    main()
