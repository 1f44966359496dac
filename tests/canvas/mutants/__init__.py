"""Clean designs with one thing broken: what the validator finds of it. Started by `sh run.sh mutants`."""
