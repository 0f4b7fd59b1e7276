"""What `check` enforces beyond structure, one module for each family of rules."""
