"""Pictures as inline SVG: ranges over time, matrices, relations, stances and maps, each with a real table beside it."""
