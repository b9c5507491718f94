"""Load on the service, from a second process: ``python -m bench.service``."""
