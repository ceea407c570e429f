"""``python -m vorleser`` is ``vorleser``."""

import gc
import sys

_OFTEN_ENOUGH = 50_000  # new objects before garbage is looked for: modules make many that are none


def main() -> None:
    """Run the program; Ctrl-C is answered by a line even while the program is still being read."""
    gc.set_threshold(_OFTEN_ENOUGH)
    try:
        from vorleser import cli  # that is where the time goes
    except KeyboardInterrupt:
        sys.stderr.write("vorleser: interrupted\n")
        sys.exit(130)
    try:
        cli.run_cli()
    finally:
        gc.freeze()  # at the end Python looks through everything three times, for as long as a sentence takes to speak


if __name__ == "__main__":
    main()
