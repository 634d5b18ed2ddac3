"""Competing hypotheses: what a matrix tells, and what its result hangs on."""
