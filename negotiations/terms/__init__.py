"""The kinds of terms: one module each, with a frozen model that yields clauses and says them in words."""
