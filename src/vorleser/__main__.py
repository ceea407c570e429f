"""``python -m vorleser`` is ``vorleser``."""

from vorleser.cli import main

if __name__ == "__main__":
    main()
