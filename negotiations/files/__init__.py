"""YAML and JSON files to models and back, with the line of everything that is wrong."""
