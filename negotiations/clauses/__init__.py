"""What everything is reduced to before it is compared: issues, scopes, rooms, clauses and their relations."""
