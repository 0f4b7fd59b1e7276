"""The documents of a negotiation: what its files say, where each statement comes from, and how the drafts follow on."""
