"""`python -m geoevents` is the `geoevents` command."""

from geoevents.cli import main

main()
