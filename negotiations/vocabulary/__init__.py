"""The words that texts are written in, as data: actors, places, groups, states, triggers, events, units."""
