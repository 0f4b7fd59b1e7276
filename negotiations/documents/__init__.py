"""The documents that terms stand in: proposals, negotiations, sources, evidence, stances, baselines, lineages."""
