"""Questions over many texts: coverage, affinity, deadlock, sequence."""
