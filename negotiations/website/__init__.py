"""The static site of one negotiation: its pages, what links them, and the files beside them."""
