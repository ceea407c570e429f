"""``python -m vorleser`` is ``vorleser``."""

import sys


def main() -> None:
    """Run the program; Ctrl-C is answered by a line even while the program is still being read."""
    try:
        from vorleser import cli  # noqa: PLC0415 -- that is where the time goes
    except KeyboardInterrupt:
        sys.stderr.write("vorleser: interrupted\n")
        sys.exit(130)
    cli.main()


if __name__ == "__main__":
    main()
