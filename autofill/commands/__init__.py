"""The commands beside a run, one module per command: check, doctor, inspect, new, sample, schema, status."""
