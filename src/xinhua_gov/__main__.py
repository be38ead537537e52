"""`python -m xinhua_gov`: the same as the command `xinhua-gov`."""

import sys

from xinhua_gov.cli import main

if __name__ == "__main__":
    sys.exit(main())
