"""`python -m flows.cli`, where the console script is not on the path."""

from flows.cli import main

main()
